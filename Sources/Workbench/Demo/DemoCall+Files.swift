// swift-format-ignore-file
// Made from rulesets/isere-pac-2023 by the tests (UPDATE_GOLDEN=1 swift test).

extension DemoCall {
  /// The files of the call, by path.
  static let files: [(path: StaticString, text: StaticString)] = [
    ("isere-pac-2023.bareme", ###"""
# Les Territoires Numériques Éducatifs en Isère : programmes d'actions concertées (PAC)

barème isere-pac-2023
  autorité    « Département de l'Isère »
  service     « Service instructeur de l'appel Territoires Numériques Éducatifs »
  contact     « Le service instructeur, par la voie indiquée dans l'appel »
  objet       « Aide aux communes pour équiper leurs écoles de programmes d'actions concertées »
  base légale « Code général des collectivités territoriales, article L. 1111-10 »
  version     1 du 09/01/2023
  document    AMI « Appel à manifestation d'intérêt, Territoires Numériques Éducatifs, Isère »
  unité       Mb/s « mégabits par seconde »

choix base_légale « La base légale est celle de l'aide d'un département aux projets des communes »
  silence    « L'appel ne cite aucun texte. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « Démarche »

## Le dossier de la commune

dossier commune « Commune »
  code_insee      texte identifiant                 « Code INSEE »
  nom             texte                             « Nom de la commune »
  dépôt           date modifiable                   « Date de dépôt »
  en_isère        oui/non                           « Commune de l'Isère »
  par_le_maire    oui/non modifiable                « Dossier déposé par le maire »
  pac_demandés    entier à partir de 1, modifiable  « Programmes demandés »
  plan_préalable  oui/non                           « Déjà bénéficiaire d'un plan d'équipement »
  dernier_plan    date facultatif                   « Date du dernier plan »
  fragilités      plusieurs parmi « REP », « REP+ », « QRR », « QPV », « ZRI », « montagne »  « Fragilités des publics »
  écoles          liste d'école, au moins 1         « Écoles du projet »

fiche école « École »
  nom          texte
  secteur      parmi « public », « privé »
  niveau       parmi « maternelle », « élémentaire », « primaire »
  classes      entier à partir de 1                     « Classes de l'école »
  débit        nombre en Mb/s, à partir de 0 Mb/s, modifiable  « Débit de l'accès Internet »
  ent          parmi « SDET », « École Directe », « aucun », modifiable  « Environnement numérique de travail »
  durée_ent    entier à partir de 0, modifiable         « Années d'abonnement à l'ENT »
  maillage     oui/non                                  « École entièrement maillée en Wi-Fi »
  descriptif   oui/non modifiable                       « Descriptif pédagogique fourni »
  formations   oui/non modifiable                       « Thématiques de formation envisagées »
  parentalité  oui/non modifiable                       « Actions de parentalité retenues »
  socle        oui/non                                  « Socle numérique de base atteint »
  coût         montant HT, à partir de 0 €, modifiable  « Coût de l'équipement et des ressources »
  part_ent     montant HT, à partir de 0 €, modifiable  « Part de l'abonnement à l'ENT dans ce coût »
  programmes   liste de programme                       « Programmes demandés pour l'école »

fiche programme « Programme d'actions concertées »
  type              parmi « maternelle », « élémentaire », modifiable
  classes           entier à partir de 1, modifiable  « Classes équipées »
  pilotes           entier à partir de 0, modifiable  « Ordinateurs portables pilotes »
  visualiseurs      entier à partir de 0, modifiable  « Visualiseurs »
  vpi               entier à partir de 0, modifiable  « Vidéoprojecteurs interactifs »
  eni_75            entier à partir de 0, modifiable  « Écrans numériques interactifs de 75 pouces »
  eni_86            entier à partir de 0, modifiable  « Écrans numériques interactifs de 86 pouces »
  option            parmi « tablettes », « ordinateurs », modifiable  « Matériel mobile des élèves »
  tablettes         entier à partir de 0, modifiable  « Tablettes des élèves »
  tablettes_classe  entier à partir de 0, modifiable  « Tablettes “classe” »
  ordinateurs       entier à partir de 0, modifiable  « Ordinateurs portables des élèves »
  projections       entier à partir de 0, modifiable  « Systèmes de projection des tablettes »
  gestion           oui/non modifiable                « Système de gestion de flotte demandé »
  valises           entier à partir de 0, modifiable  « Valises de rechargement pour 10 appareils »
  chariots          entier à partir de 0, modifiable  « Chariots de rechargement pour 20 appareils »
  casques           entier à partir de 0, modifiable  « Casques avec micro »
  bornes            entier à partir de 0, modifiable  « Bornes Wi-Fi »
  imprimantes       entier à partir de 0, modifiable  « Imprimantes couleur A4 et A3 »
  claviers          entier à partir de 0, modifiable  « Claviers Bluetooth »
  trépieds          entier à partir de 0, modifiable  « Trépieds pour tablettes »

-- Ce qui est toujours vrai des faits : le lecteur refuse un dossier qui dirait le contraire.

cohérence jamais_équipée « Une commune jamais équipée n'a pas de dernier plan » =
    plan_préalable ou dernier_plan absent
  sinon « La commune n'a eu aucun plan d'équipement, et son dernier plan est daté. »
  selon AMI « Priorisation »

cohérence part_de_l_ent « L'abonnement à l'ENT est compris dans le coût de l'école » =
    pour chaque école : école.part_ent ≤ école.coût
  sinon « Dans une école, l'abonnement à l'ENT dépasse le coût total. »
  selon AMI « PAC Maternelle, ressource obligatoire »

## Démarche

condition territoire « Commune de l'Isère »
  exige   en_isère
  sinon   « Seule une commune de l'Isère peut candidater. »
  inconnu demander « département de la commune »
  selon   AMI « Démarche »

condition dépositaire « Dossier déposé par le maire »
  exige   par_le_maire
  sinon   « Le dossier de la commune est à déposer par le maire. »
  inconnu demander « un dépôt du dossier par le maire »
  gravité à compléter
  selon   AMI « Démarche »

condition projet « Un projet complet pour chaque école »
  exige   pour chaque école : école.descriptif et école.formations et école.parentalité
  sinon   « {école.nom} : le descriptif pédagogique, les formations et les actions de parentalité sont tous les trois demandés. »
  inconnu demander « projet de {école.nom} : descriptif pédagogique, formations, parentalité »
  selon   AMI « Démarche »

remarque « Un seul dossier par commune, quel que soit le nombre d'écoles : deux dossiers de même code INSEE sont une erreur de lecture. »
  selon AMI « Démarche »

remarque « Le programme a quatre piliers, mais le projet de l'école n'a que trois éléments : celui des ressources n'y est pas demandé. »
  selon AMI « Les programmes d'actions concertées en Isère »

remarque « Des écoles privées sont citées, alors que seul le maire dépose. »
  selon AMI « Démarche »

### Nombre de programmes par commune

valeur total_classes « Classes de la commune » = somme des école.classes
  selon AMI « Démarche, nombre de classes par commune »

table plafond_pac « Nombre maximum de programmes par commune »
  selon total_classes, à partir de 1
  | classes    | programmes |
  | 1 à 6      | 2          |
  | 7 à 12     | 3          |
  | 13 à 18    | 4          |
  | 19 à 24    | 5          |
  | 25 à 30    | 6          |
  | 31 à 36    | 7          |
  | 37 à 42    | 8          |
  | 43 à 48    | 9          |
  | 49 ou plus | 10         |
  selon AMI « Démarche, nombre maximum de programmes »

condition quota « Nombre de programmes demandés »
  exige pac_demandés ≤ plafond_pac
  sinon « Programmes demandés : {pac_demandés} ; pour les classes de la commune ({total_classes}), {plafond_pac} au plus. »
  selon AMI « Démarche, nombre maximum de programmes »

valeur programmes_décrits « Programmes décrits école par école » =
    somme des école.programmes_de_l_école
  selon AMI « Démarche »

valeur école.programmes_de_l_école « Programmes de l'école » = nombre d'école.programmes
  selon AMI « Démarche »

condition décompte « Autant de programmes décrits que demandés »
  exige   programmes_décrits = pac_demandés
  sinon   « Programmes demandés : {pac_demandés} ; programmes décrits dans le projet des écoles : {programmes_décrits}. »
  gravité signalement
  selon   AMI « Démarche »

choix classes_de_la_commune « Toutes les classes des écoles du projet comptent, et elles seules »
  silence    « Le texte compte les classes de la commune, sans dire si celles d'une école hors projet comptent, ni ce que devient un regroupement intercommunal. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « Démarche, nombre de classes par commune »

choix programme_d_une_école « Un programme équipe une seule école »
  silence    « Le texte ne dit pas si un programme peut réunir des classes de deux écoles. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « PAC Maternelle ; PAC Élémentaire »

propriété « Plus de classes n'abaisse jamais le nombre de programmes »
  quand total_classes augmente, plafond_pac ne baisse jamais

### Prérequis nécessaire au dépôt

paramètre débit_minimal « Débit minimum de l'accès Internet » = 20 Mb/s
  selon AMI « Prérequis nécessaire au dépôt »

condition débit « Accès Internet suffisant dans chaque école »
  exige   pour chaque école : école.débit ≥ débit_minimal
  sinon   « {école.nom} dispose de {école.débit} ; il faut au moins {débit_minimal}. »
  inconnu demander « attestation de débit de {école.nom} »
  selon   AMI « Prérequis nécessaire au dépôt »

choix preuve_du_débit « Le débit est celui que la commune déclare ; une attestation est demandée s'il manque »
  silence    « Le texte ne dit ni comment le débit se prouve, ni à quelle date il s'apprécie. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « Prérequis nécessaire au dépôt »

## PAC Maternelle et PAC Élémentaire

### Ressource obligatoire : l'environnement numérique de travail

condition ent « Environnement numérique de travail dans chaque école »
  exige   pour chaque école :
            école.ent = « SDET » ou (école.secteur = « privé » et école.ent = « École Directe »)
  sinon   « {école.nom} : il faut un ENT conforme au SDET, ou École Directe pour une école privée. »
  inconnu demander « abonnement de {école.nom} à un ENT »
  selon   AMI « PAC Maternelle ; PAC Élémentaire, ressource obligatoire »

condition durée_ent « Abonnement à l'ENT pour trois ans »
  exige   pour chaque école où école.ent = « SDET » : école.durée_ent ≥ 3
  sinon   « {école.nom} : années d'abonnement, {école.durée_ent} ; il en faut trois. »
  inconnu demander « durée de l'abonnement de {école.nom} à l'ENT »
  selon   AMI « PAC Maternelle ; PAC Élémentaire, ressource obligatoire »

choix durée_école_directe « La durée de trois ans n'est pas exigée d'une école privée qui dispose d'École Directe »
  silence    « Le texte demande l'accès à l'application, sans en fixer la durée. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « PAC Maternelle ; PAC Élémentaire, ressource obligatoire »

### Classes équipées

paramètre classes_par_programme « Classes équipées par un programme, au plus » = 3
  selon AMI « PAC Maternelle permettant d'équiper 1 à 3 classes »

condition classes_équipées « De 1 à 3 classes par programme »
  exige pour chaque école : pour chaque programme : programme.classes ≤ classes_par_programme
  sinon « {école.nom} : classes équipées par un programme, {programme.classes} ; {classes_par_programme} au plus. »
  selon AMI « PAC Maternelle ; PAC Élémentaire »

condition niveau_du_programme « Un programme du niveau de l'école »
  exige   pour chaque école :
            pour chaque programme :
              école.niveau = « primaire »
              ou (école.niveau = « maternelle » et programme.type = « maternelle »)
              ou (école.niveau = « élémentaire » et programme.type = « élémentaire »)
  sinon   « {école.nom} est une école {école.niveau} et demande un PAC {programme.type}. »
  gravité signalement
  selon   AMI « PAC Maternelle ; PAC Élémentaire »

### Ensemble de projection interactif : un par classe, trois au plus par programme

valeur programme.plafond_par_classe « Matériels d'une sorte, un par classe et trois au plus » =
    minimum(programme.classes, 3)
  selon AMI « PAC Maternelle ; PAC Élémentaire, ensemble de projection interactif »

condition ordinateur_pilote « Ordinateurs pilotes »
  exige pour chaque école : pour chaque programme : programme.pilotes ≤ programme.plafond_par_classe
  sinon « {école.nom} : ordinateurs pilotes demandés, {programme.pilotes} ; {programme.plafond_par_classe} au plus. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, ensemble de projection interactif »

condition visualiseurs « Visualiseurs »
  exige pour chaque école :
          pour chaque programme : programme.visualiseurs ≤ programme.plafond_par_classe
  sinon « {école.nom} : visualiseurs demandés, {programme.visualiseurs} ; {programme.plafond_par_classe} au plus. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, ensemble de projection interactif »

condition vpi « Vidéoprojecteurs interactifs »
  exige pour chaque école : pour chaque programme : programme.vpi ≤ programme.plafond_par_classe
  sinon « {école.nom} : vidéoprojecteurs interactifs demandés, {programme.vpi} ; {programme.plafond_par_classe} au plus. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, option vidéoprojecteur interactif »

valeur programme.écrans « Écrans numériques interactifs » = programme.eni_75 + programme.eni_86
  selon AMI « PAC Maternelle ; PAC Élémentaire, option écran numérique interactif »

condition eni « Écrans numériques interactifs »
  exige pour chaque école : pour chaque programme : programme.écrans ≤ programme.plafond_par_classe
  sinon « {école.nom} : écrans demandés, {programme.écrans} ; {programme.plafond_par_classe} au plus. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, option écran numérique interactif »

condition eni_taille « Écrans de 86 pouces seulement en élémentaire »
  exige pour chaque école :
          pour chaque programme où programme.type = « élémentaire » : programme.eni_75 = 0
  sinon « {école.nom} : écrans de 75 pouces demandés, {programme.eni_75} ; le PAC Élémentaire n'en prévoit pas. »
  selon AMI « PAC Élémentaire, option écran numérique interactif »

choix vidéoprojecteurs_et_écrans « Les deux options peuvent être demandées pour un même programme »
  silence    « Le texte ne dit pas si le vidéoprojecteur et l'écran s'excluent. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « PAC Maternelle ; PAC Élémentaire, ensemble de projection interactif »

remarque « L'écran de 75 pouces est permis en maternelle, absent de l'élémentaire, et figure sans distinction dans la liste des prix. »
  selon AMI « Financement »

### Matériel mobile des élèves

condition option_maternelle « Des tablettes dans un PAC Maternelle »
  exige pour chaque école :
          pour chaque programme où programme.type = « maternelle » :
            programme.option = « tablettes »
  sinon « {école.nom} : le PAC Maternelle n'a pas d'option {programme.option}. »
  selon AMI « PAC Maternelle, matériel mobile »

condition tablettes « De 10 à 20 tablettes, et 1 à 3 tablettes “classe” »
  exige pour chaque école :
          pour chaque programme où programme.option = « tablettes » :
            programme.tablettes ≥ 10
            et programme.tablettes ≤ 20
            et programme.tablettes_classe ≥ 1
            et programme.tablettes_classe ≤ 3
  sinon « {école.nom} : tablettes des élèves, {programme.tablettes} (il en faut 10 à 20) ; tablettes “classe”, {programme.tablettes_classe} (1 à 3). »
  selon AMI « PAC Maternelle ; PAC Élémentaire, option tablettes »

condition ordinateurs « De 10 à 20 ordinateurs »
  exige pour chaque école :
          pour chaque programme où programme.option = « ordinateurs » :
            programme.ordinateurs ≥ 10 et programme.ordinateurs ≤ 20
  sinon « {école.nom} : ordinateurs des élèves, {programme.ordinateurs} ; il en faut 10 à 20. »
  selon AMI « PAC Élémentaire, option ordinateurs »

condition une_seule_option « Des tablettes ou des ordinateurs »
  exige pour chaque école :
          pour chaque programme :
            (programme.option = « tablettes » et programme.ordinateurs = 0)
            ou (programme.option = « ordinateurs »
              et programme.tablettes = 0
              et programme.tablettes_classe = 0)
  sinon « {école.nom}, option {programme.option} : tablettes des élèves, {programme.tablettes} ; tablettes “classe”, {programme.tablettes_classe} ; ordinateurs, {programme.ordinateurs}. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, option tablettes »

condition projection_des_tablettes « Un système de projection, avec des tablettes »
  exige pour chaque école :
          pour chaque programme :
            programme.projections ≤ (si programme.option = « tablettes » alors 1 sinon 0)
  sinon « {école.nom}, option {programme.option} : systèmes de projection demandés, {programme.projections}. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, option tablettes »

condition gestion_de_flotte « Gestion de flotte, avec des tablettes »
  exige pour chaque école :
          pour chaque programme où programme.gestion : programme.option = « tablettes »
  sinon « {école.nom} : la gestion de flotte accompagne des tablettes. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, option tablettes »

valeur programme.appareils « Tablettes et ordinateurs des élèves » =
    programme.tablettes + programme.ordinateurs
  selon AMI « PAC Maternelle ; PAC Élémentaire, matériel mobile »

valeur programme.places « Places de rechargement » =
    10 × programme.valises + 20 × programme.chariots
  selon AMI « PAC Maternelle ; PAC Élémentaire, stockage et rechargement »

valeur programme.rangements « Valises et chariots » = programme.valises + programme.chariots
  selon AMI « PAC Élémentaire, option tablettes »

condition rechargement « De quoi ranger et recharger le matériel des élèves »
  exige pour chaque école : pour chaque programme : programme.places ≥ programme.appareils
  sinon « {école.nom} : places de rechargement, {programme.places} ; appareils à recharger, {programme.appareils}. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, stockage et rechargement »

condition rechargement_unique « Une valise ou un chariot, avec des tablettes en élémentaire »
  exige pour chaque école :
          pour chaque programme où programme.type = « élémentaire »
              et programme.option = « tablettes » :
            programme.rangements ≤ 1
  sinon « {école.nom} : valises et chariots demandés, {programme.rangements} ; un seul est prévu. »
  selon AMI « PAC Élémentaire, option tablettes »

condition casques « De 13 à 23 casques »
  exige pour chaque école : pour chaque programme : programme.casques ≥ 13 et programme.casques ≤ 23
  sinon « {école.nom} : casques demandés, {programme.casques} ; il en faut de 13 à 23. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, matériel mobile »

condition bornes « Bornes Wi-Fi, seulement si l'école n'est pas entièrement maillée »
  exige pour chaque école :
          pour chaque programme :
            programme.bornes ≤ (si école.maillage alors 0 sinon programme.classes)
  sinon « {école.nom} : bornes demandées, {programme.bornes}, et classes équipées, {programme.classes} ; une par classe au plus, et aucune dans une école entièrement maillée. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, bornes Wi-Fi »

choix option_unique « Un PAC Élémentaire prend les tablettes ou les ordinateurs, l'un des deux »
  silence    « Le texte offre deux options, sans dire qu'elles s'excluent ni qu'il en faut une. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « PAC Élémentaire, matériel mobile »

choix tablettes_de_classe « Les tablettes “classe” s'ajoutent aux tablettes des élèves, et ne prennent pas de place de rechargement »
  silence    « Le texte n'exclut pas qu'elles soient comprises dans les 10 à 20 ; les bornes des casques, 13 et 23, supposent qu'elles s'ajoutent. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « PAC Maternelle ; PAC Élémentaire, matériel mobile »

choix bornes_par_classe « Une classe concernée par le Wi-Fi est une classe équipée par le programme »
  silence    « Le texte ne définit pas la classe concernée. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « PAC Maternelle ; PAC Élémentaire, bornes Wi-Fi »

remarque « La gestion de flotte est sans condition en maternelle, et précédée de “ou” en élémentaire : elle y est lue comme possible, en plus du reste. »
  selon AMI « PAC Élémentaire, option tablettes »

### Équipements complémentaires

condition imprimante « Une imprimante par PAC Maternelle »
  exige pour chaque école :
          pour chaque programme :
            programme.imprimantes ≤ (si programme.type = « maternelle » alors 1 sinon 0)
  sinon « {école.nom}, PAC {programme.type} : imprimantes demandées, {programme.imprimantes}. »
  selon AMI « PAC Maternelle, équipements complémentaires »

condition claviers_et_trépieds « Claviers et trépieds, avec des tablettes »
  exige pour chaque école :
          pour chaque programme où programme.option = « ordinateurs » :
            programme.claviers = 0 et programme.trépieds = 0
  sinon « {école.nom} : les claviers et les trépieds accompagnent des tablettes. »
  selon AMI « PAC Élémentaire, équipements complémentaires »

remarque « Les liseuses, micros enregistreurs, robots et la webradio n'ont pas de nombre fixé : le barème ne les compte pas. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, équipements complémentaires »

## Financement

montant école.aide « Aide à l'école »
  école.coût
  − si école.ent = « École Directe » alors école.part_ent sinon 0 €
  × si école.socle alors 50 % sinon 70 %
  arrondi au centime
  selon AMI « Démarche, taux de subvention »

montant aide_70 « Aide aux écoles sans socle numérique »
  somme des école.aide où non école.socle
  plafonné à 200 000 €
  selon AMI « Démarche, taux de subvention »

montant subvention « Subvention »
  aide_70 + somme des école.aide où école.socle
  selon AMI « Démarche, taux de subvention »

choix limite_200000 « La limite de 200 000 € plafonne l'aide à 70 %, par commune, après arrondi par école »
  silence    « Le texte ne dit pas si la limite porte sur la dépense ou sur l'aide, hors taxe ou non, ni ce qui arrive au-delà, ni où l'on arrondit. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « Démarche, taux de subvention »

remarque « École Directe remplit l'obligation d'ENT d'une école privée, et n'ouvre pas droit à subvention : son coût est retiré de la base. »
  selon AMI « PAC Maternelle ; PAC Élémentaire, ressource obligatoire »

remarque « Prix indicatifs hors taxe : 11 800 € pour 20 tablettes, 12 610 € pour 20 ordinateurs ; les cinq autres lignes n'ont pas de prix. »
  selon AMI « Financement »

remarque « Les communes achètent par le marché du Département. »
  selon AMI « Financement »

## Calendrier prévisionnel

paramètre date_limite « Date limite de dépôt » = 17/02/2023
  selon AMI « Calendrier prévisionnel »

condition délai « Dossier déposé à temps »
  exige   dépôt ≤ date_limite
  sinon   « Déposé le {dépôt}, après la date limite du {date_limite}. »
  inconnu demander « date de dépôt »
  selon   AMI « Calendrier prévisionnel »

remarque « Les candidatures sont validées le 10/03/2023. Un deuxième appel est annoncé pour novembre 2023, validé en mars 2024. »
  selon AMI « Calendrier prévisionnel »

remarque « Le titre dit manifestation d'intérêt, pour une décision de financement. »
  selon AMI « Calendrier prévisionnel »

## Priorisation

priorité sans_plan « Commune jamais équipée » = non plan_préalable
  selon AMI « Priorisation »

priorité sans_plan_récent « Aucun plan depuis le 31/12/2017 » =
    dernier_plan absent ou dernier_plan ≤ 31/12/2017
  selon AMI « Priorisation »

priorité public_fragile « Public fragile » = nombre de fragilités ≥ 1
  selon AMI « Priorisation »

condition plan_daté « Date du dernier plan d'une commune déjà équipée »
  exige   non plan_préalable ou dernier_plan présent
  sinon   « La commune a déjà eu un plan d'équipement : sa date est à donner. »
  gravité à compléter
  selon   AMI « Priorisation »

choix priorités_emboîtées « Les priorités se lisent dans l'ordre du texte, la première départage d'abord »
  silence    « Le texte énumère trois critères sans dire s'ils sont ordonnés ou s'ils s'additionnent. Le deuxième contient le premier : une commune jamais équipée n'a pas eu de plan depuis 2017. »
  retenu par « Barème, illustration » le 09/01/2023
  accepte    C003 sur sans_plan_récent
  selon      AMI « Priorisation »

choix liste_des_fragilités « Les fragilités sont les six que le texte nomme »
  silence    « La liste du texte finit par des points de suspension. »
  retenu par « Barème, illustration » le 09/01/2023
  selon      AMI « Priorisation »

### Critères qualitatifs

grille dynamique « Dynamique de territoire » sur 20
  illustratif « L'appel nomme les six dimensions et n'imprime pas de points. »
  | critère     | libellé                                            | sur | pas | éliminatoire |
  | territoire  | Communauté éducative mobilisée, publique et privée | 4   | 0,5 | moins de 1   |
  | inclusion   | Dynamique inclusive du projet                      | 3   | 0,5 |              |
  | collectif   | Nombre d'écoles et de classes associées            | 4   | 0,5 |              |
  | innovation  | Caractère innovant                                 | 3   | 0,5 |              |
  | parentalité | Ambition de l'axe parentalité                      | 3   | 0,5 |              |
  | maternelle  | Prise en compte des enfants d'âge maternel         | 3   | 0,5 |              |
  total éliminatoire moins de 10
  évaluateurs moyenne arrondie à 2 décimales
  écart signalé plus de 2 points
  selon AMI « Priorisation, critères qualitatifs de dynamique de territoire »

### Ordre et sélection

classement
  d'abord sans_plan, puis sans_plan_récent, puis public_fragile
  puis dynamique décroissant
  puis nombre de fragilités décroissant
  puis dépôt croissant
  en dernier ressort code_insee croissant
  illustratif « L'appel donne les critères ; l'ordre entre eux et les départages sont ceux du barème. »
  selon AMI « Priorisation »

sélection
  illustratif « L'appel n'imprime pas d'enveloppe. »
  enveloppe 2 000 000 € consommée par subvention
  au dépassement passer au suivant
  liste complémentaire 10
  selon AMI « Priorisation »

valeur d'appel subventions_demandées « Aides de tous les dossiers » = somme des dossiers.subvention
  illustratif « Pour information de la commission. »
  selon AMI « Financement »

## Exemples

modèle commune_type « Une école primaire publique, un PAC Élémentaire à tablettes »
  code_insee = « 38185 »
  nom = « Commune type »
  dépôt = 31/01/2023
  en_isère = oui, par_le_maire = oui
  pac_demandés = 1
  plan_préalable = non, dernier_plan absent
  fragilités = « QPV »
  écoles[1].nom = « École du Centre »
  écoles[1].secteur = « public », écoles[1].niveau = « primaire »
  écoles[1].classes = 5
  écoles[1].débit = 40 Mb/s
  écoles[1].ent = « SDET », écoles[1].durée_ent = 3
  écoles[1].maillage = non
  écoles[1].descriptif = oui, écoles[1].formations = oui, écoles[1].parentalité = oui
  écoles[1].socle = non
  écoles[1].coût = 23 456,78 €, écoles[1].part_ent = 600 €
  écoles[1].programmes[1].type = « élémentaire », écoles[1].programmes[1].classes = 3
  écoles[1].programmes[1].pilotes = 3, écoles[1].programmes[1].visualiseurs = 3
  écoles[1].programmes[1].vpi = 0
  écoles[1].programmes[1].eni_75 = 0, écoles[1].programmes[1].eni_86 = 3
  écoles[1].programmes[1].option = « tablettes »
  écoles[1].programmes[1].tablettes = 20, écoles[1].programmes[1].tablettes_classe = 3
  écoles[1].programmes[1].ordinateurs = 0
  écoles[1].programmes[1].projections = 1, écoles[1].programmes[1].gestion = oui
  écoles[1].programmes[1].valises = 0, écoles[1].programmes[1].chariots = 1
  écoles[1].programmes[1].casques = 23, écoles[1].programmes[1].bornes = 3
  écoles[1].programmes[1].imprimantes = 0
  écoles[1].programmes[1].claviers = 0, écoles[1].programmes[1].trépieds = 0
  dynamique.territoire = 3,5, dynamique.inclusion = 2, dynamique.collectif = 3
  dynamique.innovation = 2, dynamique.parentalité = 2, dynamique.maternelle = 2

exemple « Le dossier type est éligible, et l'école sans socle est aidée à 70 % »
  partant de commune_type
  attendu éligible, total_classes = 5, plafond_pac = 2, écoles[1].aide = 16 419,75 €, subvention = 16 419,75 €
  attendu sans_plan = oui, sans_plan_récent = oui, public_fragile = oui, dynamique = 14,5
  attendu sans motif

exemple « Une école élémentaire demande un PAC Élémentaire »
  partant de commune_type
  avec écoles[1].niveau = « élémentaire »
  attendu éligible, sans motif niveau_du_programme

exemple « Une école maternelle demande un PAC Maternelle »
  partant de commune_type
  avec écoles[1].niveau = « maternelle », écoles[1].programmes[1].type = « maternelle »
  attendu éligible, sans motif niveau_du_programme

exemple « Une école au socle atteint est aidée à 50 % »
  partant de commune_type
  avec écoles[1].socle = oui
  attendu éligible, aide_70 = 0 €, subvention = 11 728,39 €

exemple « Une école à 12 Mb/s rend la commune inéligible »
  partant de commune_type
  avec écoles[1].débit = 12 Mb/s
  attendu inéligible, motif débit

exemple « 20 Mb/s suffisent »
  partant de commune_type
  avec écoles[1].débit = 20 Mb/s
  attendu éligible

exemple « 19,9 Mb/s ne suffisent pas »
  partant de commune_type
  avec écoles[1].débit = 19,9 Mb/s
  attendu inéligible, motif débit

exemple « Débit inconnu : une attestation est demandée »
  partant de commune_type
  avec écoles[1].débit absent
  attendu incomplet, motif débit

exemple « Déposé le dernier jour »
  partant de commune_type
  avec dépôt = 17/02/2023
  attendu éligible

exemple « Déposé le lendemain de la date limite »
  partant de commune_type
  avec dépôt = 18/02/2023
  attendu inéligible, motif délai

exemple « 6 classes : 2 programmes, pas 3 »
  partant de commune_type
  avec écoles[1].classes = 6, pac_demandés = 3
  attendu inéligible, motif quota, plafond_pac = 2

exemple « 7 classes : 3 programmes »
  partant de commune_type
  avec écoles[1].classes = 7, pac_demandés = 3
  attendu éligible, plafond_pac = 3

exemple « 48 classes : 9 programmes, pas 10 »
  partant de commune_type
  avec écoles[1].classes = 48, pac_demandés = 10
  attendu inéligible, motif quota, plafond_pac = 9

exemple « 49 classes : 10 programmes »
  partant de commune_type
  avec écoles[1].classes = 49, pac_demandés = 10
  attendu éligible, plafond_pac = 10

exemple « La limite par commune n'est pas encore atteinte »
  partant de commune_type
  avec écoles[1].coût = 285 714,27 €
  attendu éligible, aide_70 = 199 999,99 €

exemple « L'aide à 70 % est plafonnée à 200 000 € par commune »
  partant de commune_type
  avec écoles[1].coût = 300 000 €
  attendu éligible, écoles[1].aide = 210 000 €, aide_70 = 200 000 €, subvention = 200 000 €

exemple « École Directe suffit à une école privée, et son abonnement n'est pas aidé »
  partant de commune_type
  avec écoles[1].secteur = « privé », écoles[1].ent = « École Directe », écoles[1].durée_ent = 1
  avec écoles[1].coût = 10 600 €
  attendu éligible, subvention = 7 000 €

exemple « École Directe ne suffit pas à une école publique »
  partant de commune_type
  avec écoles[1].ent = « École Directe »
  attendu inéligible, motif ent

exemple « Deux ans d'abonnement à l'ENT ne suffisent pas »
  partant de commune_type
  avec écoles[1].durée_ent = 2
  attendu inéligible, motif durée_ent

exemple « Neuf tablettes, c'est trop peu »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes = 9
  attendu inéligible, motif tablettes

exemple « Vingt-et-une tablettes, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes = 21, écoles[1].programmes[1].chariots = 2
  attendu inéligible, motif tablettes

exemple « Douze casques, c'est trop peu »
  partant de commune_type
  avec écoles[1].programmes[1].casques = 12
  attendu inéligible, motif casques

exemple « Vingt-quatre casques, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].casques = 24
  attendu inéligible, motif casques

exemple « Pas d'écran de 75 pouces en élémentaire »
  partant de commune_type
  avec écoles[1].programmes[1].eni_75 = 1, écoles[1].programmes[1].eni_86 = 2
  attendu inéligible, motif eni_taille

exemple « Un écran de 75 pouces est permis en maternelle »
  partant de commune_type
  avec écoles[1].programmes[1].type = « maternelle »
  avec écoles[1].programmes[1].eni_75 = 1, écoles[1].programmes[1].eni_86 = 2
  attendu éligible

exemple « Un matériel de projection par classe équipée »
  partant de commune_type
  avec écoles[1].programmes[1].classes = 2
  attendu inéligible, motif ordinateur_pilote, motif visualiseurs, motif eni

exemple « Pas de borne dans une école entièrement maillée »
  partant de commune_type
  avec écoles[1].maillage = oui
  attendu inéligible, motif bornes

exemple « Pas d'imprimante dans un PAC Élémentaire »
  partant de commune_type
  avec écoles[1].programmes[1].imprimantes = 1
  attendu inéligible, motif imprimante

exemple « Des ordinateurs ne reçoivent ni système de projection ni gestion de flotte »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].ordinateurs = 20
  avec écoles[1].programmes[1].tablettes = 0, écoles[1].programmes[1].tablettes_classe = 0
  attendu inéligible, motif projection_des_tablettes, motif gestion_de_flotte

exemple « Un projet d'école sans parentalité est refusé »
  partant de commune_type
  avec écoles[1].parentalité = non
  attendu inéligible, motif projet

exemple « Sans fragilité, pas de priorité au public fragile »
  partant de commune_type
  avec fragilités = aucun
  attendu éligible, public_fragile = non

exemple « Un plan qui date du 31/12/2017 est encore prioritaire »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 31/12/2017
  attendu éligible, sans_plan = non, sans_plan_récent = oui

exemple « Un plan du lendemain ne l'est plus »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 01/01/2018
  attendu éligible, sans_plan_récent = non

exemple « Une note de territoire à 1 n'élimine pas »
  partant de commune_type
  avec dynamique.territoire = 1
  attendu éligible, dynamique = 12

exemple « Une note de territoire à 0,5 élimine »
  partant de commune_type
  avec dynamique.territoire = 0,5
  attendu éliminé

exemple « Un total de 9,5 élimine »
  partant de commune_type
  avec dynamique.territoire = 1, dynamique.collectif = 2, dynamique.inclusion = 0,5
  attendu éliminé, dynamique = 9,5

exemple « Une commune d'un autre département »
  partant de commune_type
  avec en_isère = non
  attendu inéligible, motif territoire

exemple « Département inconnu : il est demandé »
  partant de commune_type
  avec en_isère absent
  attendu incomplet, motif territoire

exemple « Un dossier que le maire n'a pas déposé est à compléter »
  partant de commune_type
  avec par_le_maire = non
  attendu incomplet, motif dépositaire

exemple « Un projet d'école sans descriptif est refusé »
  partant de commune_type
  avec écoles[1].descriptif = non
  attendu inéligible, motif projet

exemple « Un projet d'école sans formation est refusé »
  partant de commune_type
  avec écoles[1].formations = non
  attendu inéligible, motif projet

exemple « Date de dépôt inconnue : elle est demandée »
  partant de commune_type
  avec dépôt absent
  attendu incomplet, motif délai

exemple « 12 classes : 3 programmes »
  partant de commune_type
  avec écoles[1].classes = 12, pac_demandés = 3
  attendu éligible, plafond_pac = 3

exemple « 13 classes : 4 programmes »
  partant de commune_type
  avec écoles[1].classes = 13, pac_demandés = 4
  attendu éligible, plafond_pac = 4

exemple « 18 classes : 4 programmes »
  partant de commune_type
  avec écoles[1].classes = 18, pac_demandés = 4
  attendu éligible, plafond_pac = 4

exemple « 19 classes : 5 programmes »
  partant de commune_type
  avec écoles[1].classes = 19, pac_demandés = 5
  attendu éligible, plafond_pac = 5

exemple « 24 classes : 5 programmes »
  partant de commune_type
  avec écoles[1].classes = 24, pac_demandés = 5
  attendu éligible, plafond_pac = 5

exemple « 25 classes : 6 programmes »
  partant de commune_type
  avec écoles[1].classes = 25, pac_demandés = 6
  attendu éligible, plafond_pac = 6

exemple « 30 classes : 6 programmes »
  partant de commune_type
  avec écoles[1].classes = 30, pac_demandés = 6
  attendu éligible, plafond_pac = 6

exemple « 31 classes : 7 programmes »
  partant de commune_type
  avec écoles[1].classes = 31, pac_demandés = 7
  attendu éligible, plafond_pac = 7

exemple « 36 classes : 7 programmes »
  partant de commune_type
  avec écoles[1].classes = 36, pac_demandés = 7
  attendu éligible, plafond_pac = 7

exemple « 37 classes : 8 programmes »
  partant de commune_type
  avec écoles[1].classes = 37, pac_demandés = 8
  attendu éligible, plafond_pac = 8

exemple « 42 classes : 8 programmes »
  partant de commune_type
  avec écoles[1].classes = 42, pac_demandés = 8
  attendu éligible, plafond_pac = 8

exemple « 43 classes : 9 programmes »
  partant de commune_type
  avec écoles[1].classes = 43, pac_demandés = 9
  attendu éligible, plafond_pac = 9

exemple « Un programme de plus que le plafond »
  partant de commune_type
  avec pac_demandés = 3
  attendu inéligible, motif quota, plafond_pac = 2

exemple « Deux programmes demandés, un seul décrit : signalé »
  partant de commune_type
  avec pac_demandés = 2
  attendu éligible, motif décompte, programmes_décrits = 1

exemple « Quatre classes dans un programme, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].classes = 4
  attendu inéligible, motif classes_équipées

exemple « Une école maternelle qui demande un PAC Élémentaire est signalée »
  partant de commune_type
  avec écoles[1].niveau = « maternelle »
  attendu éligible, motif niveau_du_programme

exemple « Une école élémentaire peut le demander »
  partant de commune_type
  avec écoles[1].niveau = « élémentaire »
  attendu éligible

exemple « Une école élémentaire qui demande un PAC Maternelle est signalée »
  partant de commune_type
  avec écoles[1].niveau = « élémentaire »
  avec écoles[1].programmes[1].type = « maternelle »
  attendu éligible, motif niveau_du_programme

exemple « Une école maternelle peut le demander »
  partant de commune_type
  avec écoles[1].niveau = « maternelle »
  avec écoles[1].programmes[1].type = « maternelle »
  attendu éligible

exemple « Trois vidéoprojecteurs pour trois classes »
  partant de commune_type
  avec écoles[1].programmes[1].vpi = 3
  attendu éligible

exemple « Quatre vidéoprojecteurs, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].vpi = 4
  attendu inéligible, motif vpi

exemple « Quatre ordinateurs pilotes, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].pilotes = 4
  attendu inéligible, motif ordinateur_pilote

exemple « Quatre visualiseurs, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].visualiseurs = 4
  attendu inéligible, motif visualiseurs

exemple « Quatre écrans, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].eni_86 = 4
  attendu inéligible, motif eni

exemple « Un PAC Maternelle n'a pas d'ordinateurs d'élèves »
  partant de commune_type
  avec écoles[1].programmes[1].type = « maternelle »,
         écoles[1].programmes[1].option = « ordinateurs »
  attendu inéligible, motif option_maternelle

exemple « Dix tablettes suffisent »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes = 10
  attendu éligible

exemple « Sans tablette “classe” »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes_classe = 0
  attendu inéligible, motif tablettes

exemple « Une tablette “classe” suffit »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes_classe = 1
  attendu éligible

exemple « Quatre tablettes “classe”, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes_classe = 4
  attendu inéligible, motif tablettes

exemple « Des tablettes et un ordinateur d'élève »
  partant de commune_type
  avec écoles[1].programmes[1].ordinateurs = 1
  avec écoles[1].programmes[1].chariots = 1
  attendu inéligible, motif une_seule_option, motif rechargement

exemple « Dix ordinateurs suffisent »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 0,
         écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 10
  attendu éligible

exemple « Neuf ordinateurs, c'est trop peu »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 0,
         écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 9
  attendu inéligible, motif ordinateurs

exemple « Vingt ordinateurs, pas davantage »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 0,
         écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 20
  attendu éligible

exemple « Vingt-et-un ordinateurs, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 0,
         écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 21
  avec écoles[1].programmes[1].chariots = 2
  attendu inéligible, motif ordinateurs

exemple « Des ordinateurs et une tablette »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 1,
         écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 10
  attendu inéligible, motif une_seule_option

exemple « Des ordinateurs et une tablette “classe” »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 0,
         écoles[1].programmes[1].tablettes_classe = 1
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 10
  attendu inéligible, motif une_seule_option

exemple « Des ordinateurs et un clavier »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 0,
         écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 10
  avec écoles[1].programmes[1].claviers = 1
  attendu inéligible, motif claviers_et_trépieds

exemple « Des ordinateurs et un trépied »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].tablettes = 0,
         écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  avec écoles[1].programmes[1].ordinateurs = 10
  avec écoles[1].programmes[1].trépieds = 1
  attendu inéligible, motif claviers_et_trépieds

exemple « Des tablettes, des claviers et des trépieds »
  partant de commune_type
  avec écoles[1].programmes[1].claviers = 20
  avec écoles[1].programmes[1].trépieds = 3
  attendu éligible

exemple « Deux systèmes de projection, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].projections = 2
  attendu inéligible, motif projection_des_tablettes

exemple « Onze tablettes dans une valise »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes = 11
  avec écoles[1].programmes[1].chariots = 0
  avec écoles[1].programmes[1].valises = 1
  attendu inéligible, motif rechargement

exemple « Dix tablettes dans une valise »
  partant de commune_type
  avec écoles[1].programmes[1].tablettes = 10
  avec écoles[1].programmes[1].chariots = 0
  avec écoles[1].programmes[1].valises = 1
  attendu éligible

exemple « Une valise et un chariot en élémentaire »
  partant de commune_type
  avec écoles[1].programmes[1].valises = 1
  attendu inéligible, motif rechargement_unique

exemple « Deux valises en maternelle »
  partant de commune_type
  avec écoles[1].programmes[1].type = « maternelle »
  avec écoles[1].programmes[1].chariots = 0
  avec écoles[1].programmes[1].valises = 2
  attendu éligible

exemple « Treize casques suffisent »
  partant de commune_type
  avec écoles[1].programmes[1].casques = 13
  attendu éligible

exemple « Quatre bornes pour trois classes »
  partant de commune_type
  avec écoles[1].programmes[1].bornes = 4
  attendu inéligible, motif bornes

exemple « Une école maillée, sans borne »
  partant de commune_type
  avec écoles[1].maillage = oui
  avec écoles[1].programmes[1].bornes = 0
  attendu éligible

exemple « Une imprimante dans un PAC Maternelle »
  partant de commune_type
  avec écoles[1].programmes[1].type = « maternelle »
  avec écoles[1].programmes[1].imprimantes = 1
  attendu éligible

exemple « Deux imprimantes, c'est trop »
  partant de commune_type
  avec écoles[1].programmes[1].type = « maternelle »
  avec écoles[1].programmes[1].imprimantes = 2
  attendu inéligible, motif imprimante

exemple « Une commune déjà équipée dit quand »
  partant de commune_type
  avec plan_préalable = oui
  attendu incomplet, motif plan_daté

exemple « Une école privée peut avoir un ENT conforme au SDET »
  partant de commune_type
  avec écoles[1].secteur = « privé »
  attendu éligible, subvention = 16 419,75 €

exemple « Une école privée sans ENT »
  partant de commune_type
  avec écoles[1].secteur = « privé », écoles[1].ent = « aucun »
  attendu inéligible, motif ent

-- 285 714,30 × 70 % = 200 000,01.
exemple « Un centime au-delà de la limite par commune »
  partant de commune_type
  avec écoles[1].coût = 285 714,30 €
  attendu éligible, écoles[1].aide = 200 000,01 €, aide_70 = 200 000 €

-- 1 000,01 × 50 % = 500,005 → 500,01.
exemple « Deux écoles : la limite ne porte que sur l'aide à 70 % »
  partant de commune_type
  avec pac_demandés = 2, écoles[1].coût = 300 000 €, écoles[2].nom = « École Haute »
  avec écoles[2].secteur = « public », écoles[2].niveau = « primaire », écoles[2].classes = 4,
         écoles[2].débit = 20 Mb/s
  avec écoles[2].ent = « SDET », écoles[2].durée_ent = 3, écoles[2].maillage = non
  avec écoles[2].descriptif = oui, écoles[2].formations = oui, écoles[2].parentalité = oui
  avec écoles[2].socle = oui, écoles[2].coût = 1 000,01 €, écoles[2].part_ent = 0 €
  avec écoles[2].programmes[1].type = « élémentaire », écoles[2].programmes[1].classes = 1,
         écoles[2].programmes[1].option = « tablettes »
  avec écoles[2].programmes[1].pilotes = 1, écoles[2].programmes[1].visualiseurs = 1,
         écoles[2].programmes[1].vpi = 1, écoles[2].programmes[1].eni_75 = 0,
         écoles[2].programmes[1].eni_86 = 0
  avec écoles[2].programmes[1].tablettes = 10, écoles[2].programmes[1].tablettes_classe = 1,
         écoles[2].programmes[1].ordinateurs = 0
  avec écoles[2].programmes[1].projections = 1, écoles[2].programmes[1].gestion = non
  avec écoles[2].programmes[1].valises = 1, écoles[2].programmes[1].chariots = 0,
         écoles[2].programmes[1].casques = 13, écoles[2].programmes[1].bornes = 1,
         écoles[2].programmes[1].imprimantes = 0
  avec écoles[2].programmes[1].claviers = 0, écoles[2].programmes[1].trépieds = 0
  attendu éligible, aide_70 = 200 000 €, écoles[2].aide = 500,01 €, subvention = 200 500,01 €
  attendu total_classes = 9, plafond_pac = 3

modèle commune_voisine « Une commune déjà équipée en 2016, mieux notée »
  code_insee = « 38999 », nom = « Commune voisine », dépôt = 16/01/2023
  en_isère = oui, par_le_maire = oui, pac_demandés = 1
  plan_préalable = oui, dernier_plan = 30/06/2016
  fragilités = « REP », « QPV »
  écoles[1].nom = « École du Lac », écoles[1].secteur = « public », écoles[1].niveau = « primaire »
  écoles[1].classes = 5, écoles[1].débit = 40 Mb/s, écoles[1].ent = « SDET »,
    écoles[1].durée_ent = 3
  écoles[1].maillage = non, écoles[1].descriptif = oui, écoles[1].formations = oui,
    écoles[1].parentalité = oui
  écoles[1].socle = non, écoles[1].coût = 10 000 €, écoles[1].part_ent = 600 €
  écoles[1].programmes[1].type = « élémentaire », écoles[1].programmes[1].classes = 1,
    écoles[1].programmes[1].option = « tablettes »
  écoles[1].programmes[1].pilotes = 1, écoles[1].programmes[1].visualiseurs = 1,
    écoles[1].programmes[1].vpi = 1, écoles[1].programmes[1].eni_75 = 0,
    écoles[1].programmes[1].eni_86 = 0
  écoles[1].programmes[1].tablettes = 10, écoles[1].programmes[1].tablettes_classe = 1,
    écoles[1].programmes[1].ordinateurs = 0
  écoles[1].programmes[1].projections = 1, écoles[1].programmes[1].gestion = non
  écoles[1].programmes[1].valises = 1, écoles[1].programmes[1].chariots = 0,
    écoles[1].programmes[1].casques = 13, écoles[1].programmes[1].bornes = 1,
    écoles[1].programmes[1].imprimantes = 0
  écoles[1].programmes[1].claviers = 0, écoles[1].programmes[1].trépieds = 0
  dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3

exemple « Jamais équipée, elle passe devant une meilleure note »
  partant de commune_type
  attendu rang 1 parmi commune_type, commune_voisine

exemple « Équipées toutes deux avant 2018 : la meilleure note devant »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 01/02/2017
  attendu rang 2 parmi commune_type, commune_voisine

exemple « Équipée depuis 2018, elle passe derrière »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 01/01/2018
  avec dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  avec dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3
  avec fragilités = « REP », « QPV », « QRR », dépôt = 10/01/2023
  attendu rang 2 parmi commune_type, commune_voisine

exemple « Sans public fragile, elle passe derrière malgré le dépôt »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 30/06/2016
  avec fragilités = aucun, dépôt = 10/01/2023
  avec dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  avec dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3
  attendu rang 2 parmi commune_type, commune_voisine

exemple « À note égale, plus de fragilités passe devant »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 30/06/2016
  avec fragilités = « REP », « QPV », « QRR », dépôt = 17/02/2023
  avec dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  avec dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3
  attendu rang 1 parmi commune_type, commune_voisine

exemple « À fragilités égales, le premier dépôt devant »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 30/06/2016
  avec fragilités = « REP », « QPV », dépôt = 17/01/2023
  avec dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  avec dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3
  attendu rang 2 parmi commune_type, commune_voisine

exemple « Le même jour, le code INSEE décide »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 30/06/2016
  avec fragilités = « REP », « QPV », dépôt = 16/01/2023
  avec dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  avec dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3
  attendu rang 1 parmi commune_type, commune_voisine

exemple « Une commune dont on ne sait rien : tout est demandé »
  avec code_insee = « 38998 »
  attendu incomplet, motif territoire, motif dépositaire, motif projet, motif quota, motif décompte
  attendu motif débit, motif ent, motif durée_ent, motif classes_équipées, motif niveau_du_programme
  attendu motif ordinateur_pilote, motif visualiseurs, motif vpi, motif eni, motif eni_taille
  attendu motif option_maternelle, motif tablettes, motif ordinateurs, motif une_seule_option
  attendu motif projection_des_tablettes, motif gestion_de_flotte, motif rechargement
  attendu motif rechargement_unique, motif casques, motif bornes, motif imprimante
  attendu motif claviers_et_trépieds, motif plan_daté, motif délai

-- 1 + 2 + 2 + 1 + 2 + 2 = 10, et 1 + 2 + 2 + 1 + 2 + 1,5 = 9,5.
exemple « Un total de 10 n'élimine pas »
  partant de commune_type
  avec dynamique.territoire = 1, dynamique.collectif = 2, dynamique.innovation = 1
  attendu éligible, dynamique = 10

-- 4 000 000 × 50 % = 2 000 000, l'enveloppe entière ; deux centimes de coût en plus la dépassent d'un centime.
exemple « L'enveloppe entière »
  partant de commune_type
  avec écoles[1].socle = oui, écoles[1].coût = 4 000 000 €
  attendu retenu, subvention = 2 000 000 €

exemple « Un centime de plus que l'enveloppe attend »
  partant de commune_type
  avec écoles[1].socle = oui, écoles[1].coût = 4 000 000,02 €
  attendu en attente, subvention = 2 000 000,01 €

exemple « Une seule classe »
  partant de commune_type
  avec écoles[1].classes = 1
  attendu éligible, total_classes = 1, plafond_pac = 2

exemple « Aucun accès à Internet, aucune durée d'ENT »
  partant de commune_type
  avec écoles[1].débit = 0 Mb/s, écoles[1].durée_ent = 0
  attendu inéligible, motif débit, motif durée_ent

exemple « L'abonnement à l'ENT est tout le coût »
  partant de commune_type
  avec écoles[1].coût = 600 €
  attendu éligible, écoles[1].aide = 420 €

exemple « Un projet qui ne coûte rien »
  partant de commune_type
  avec écoles[1].coût = 0 €, écoles[1].part_ent = 0 €
  attendu éligible, subvention = 0 €

exemple « Ni ordinateur pilote, ni visualiseur, ni casque »
  partant de commune_type
  avec écoles[1].programmes[1].pilotes = 0, écoles[1].programmes[1].visualiseurs = 0,
         écoles[1].programmes[1].casques = 0
  attendu inéligible, motif casques

exemple « Quatre classes ne donnent pas droit à quatre ordinateurs pilotes »
  partant de commune_type
  avec écoles[1].programmes[1].classes = 4, écoles[1].programmes[1].pilotes = 4
  attendu inéligible, motif classes_équipées, motif ordinateur_pilote

exemple « Une seule borne est de trop dans une école maillée »
  partant de commune_type
  avec écoles[1].maillage = oui, écoles[1].programmes[1].bornes = 1
  attendu inéligible, motif bornes

modèle commune_équipée_2019 « Équipée en 2019, public fragile »
  code_insee = « 38997 », nom = « Équipée en 2019, public fragile », dépôt = 16/01/2023
  en_isère = oui, par_le_maire = oui, pac_demandés = 1
  plan_préalable = oui, dernier_plan = 01/09/2019
  fragilités = « REP »
  écoles[1].nom = « École », écoles[1].secteur = « public », écoles[1].niveau = « primaire »
  écoles[1].classes = 5, écoles[1].débit = 40 Mb/s, écoles[1].ent = « SDET »,
    écoles[1].durée_ent = 3
  écoles[1].maillage = non, écoles[1].descriptif = oui, écoles[1].formations = oui,
    écoles[1].parentalité = oui
  écoles[1].socle = non, écoles[1].coût = 10 000 €, écoles[1].part_ent = 0 €
  écoles[1].programmes[1].type = « élémentaire », écoles[1].programmes[1].classes = 1,
    écoles[1].programmes[1].option = « tablettes »
  écoles[1].programmes[1].pilotes = 1, écoles[1].programmes[1].visualiseurs = 1,
    écoles[1].programmes[1].vpi = 1, écoles[1].programmes[1].eni_75 = 0,
    écoles[1].programmes[1].eni_86 = 0
  écoles[1].programmes[1].tablettes = 10, écoles[1].programmes[1].tablettes_classe = 1,
    écoles[1].programmes[1].ordinateurs = 0, écoles[1].programmes[1].projections = 1,
    écoles[1].programmes[1].gestion = non
  écoles[1].programmes[1].valises = 1, écoles[1].programmes[1].chariots = 0,
    écoles[1].programmes[1].casques = 13, écoles[1].programmes[1].bornes = 1,
    écoles[1].programmes[1].imprimantes = 0
  écoles[1].programmes[1].claviers = 0, écoles[1].programmes[1].trépieds = 0
  dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3

exemple « Un plan ancien sans public fragile passe devant un plan récent avec »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 31/12/2017, fragilités = aucun
  attendu rang 1 parmi commune_type, commune_équipée_2019

exemple « Un public fragile passe devant une meilleure note »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 01/02/2017, fragilités = « REP »
  attendu rang 1 parmi commune_type, commune_sans_fragilité

exemple « Une meilleure note passe devant plus de fragilités »
  partant de commune_type
  avec plan_préalable = oui, dernier_plan = 01/02/2017,
         fragilités = « REP », « REP+ », « QRR », « QPV »
  attendu rang 2 parmi commune_type, commune_voisine

modèle commune_sans_fragilité « Équipée en 2016, sans public fragile »
  code_insee = « 38996 », nom = « Équipée en 2016, sans public fragile », dépôt = 16/01/2023
  en_isère = oui, par_le_maire = oui, pac_demandés = 1
  plan_préalable = oui, dernier_plan = 30/06/2016
  fragilités = aucun
  écoles[1].nom = « École », écoles[1].secteur = « public », écoles[1].niveau = « primaire »
  écoles[1].classes = 5, écoles[1].débit = 40 Mb/s, écoles[1].ent = « SDET »,
    écoles[1].durée_ent = 3
  écoles[1].maillage = non, écoles[1].descriptif = oui, écoles[1].formations = oui,
    écoles[1].parentalité = oui
  écoles[1].socle = non, écoles[1].coût = 10 000 €, écoles[1].part_ent = 0 €
  écoles[1].programmes[1].type = « élémentaire », écoles[1].programmes[1].classes = 1,
    écoles[1].programmes[1].option = « tablettes »
  écoles[1].programmes[1].pilotes = 1, écoles[1].programmes[1].visualiseurs = 1,
    écoles[1].programmes[1].vpi = 1, écoles[1].programmes[1].eni_75 = 0,
    écoles[1].programmes[1].eni_86 = 0
  écoles[1].programmes[1].tablettes = 10, écoles[1].programmes[1].tablettes_classe = 1,
    écoles[1].programmes[1].ordinateurs = 0, écoles[1].programmes[1].projections = 1,
    écoles[1].programmes[1].gestion = non
  écoles[1].programmes[1].valises = 1, écoles[1].programmes[1].chariots = 0,
    écoles[1].programmes[1].casques = 13, écoles[1].programmes[1].bornes = 1,
    écoles[1].programmes[1].imprimantes = 0
  écoles[1].programmes[1].claviers = 0, écoles[1].programmes[1].trépieds = 0
  dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3

modèle commune_démesurée « Jamais équipée, plus que l'enveloppe »
  code_insee = « 38995 », nom = « Jamais équipée, plus que l'enveloppe », dépôt = 16/01/2023
  en_isère = oui, par_le_maire = oui, pac_demandés = 1
  plan_préalable = non, dernier_plan absent
  fragilités = « REP », « QPV »
  écoles[1].nom = « École », écoles[1].secteur = « public », écoles[1].niveau = « primaire »
  écoles[1].classes = 5, écoles[1].débit = 40 Mb/s, écoles[1].ent = « SDET »,
    écoles[1].durée_ent = 3
  écoles[1].maillage = non, écoles[1].descriptif = oui, écoles[1].formations = oui,
    écoles[1].parentalité = oui
  écoles[1].socle = oui, écoles[1].coût = 5 000 000 €, écoles[1].part_ent = 0 €
  écoles[1].programmes[1].type = « élémentaire », écoles[1].programmes[1].classes = 1,
    écoles[1].programmes[1].option = « tablettes »
  écoles[1].programmes[1].pilotes = 1, écoles[1].programmes[1].visualiseurs = 1,
    écoles[1].programmes[1].vpi = 1, écoles[1].programmes[1].eni_75 = 0,
    écoles[1].programmes[1].eni_86 = 0
  écoles[1].programmes[1].tablettes = 10, écoles[1].programmes[1].tablettes_classe = 1,
    écoles[1].programmes[1].ordinateurs = 0, écoles[1].programmes[1].projections = 1,
    écoles[1].programmes[1].gestion = non
  écoles[1].programmes[1].valises = 1, écoles[1].programmes[1].chariots = 0,
    écoles[1].programmes[1].casques = 13, écoles[1].programmes[1].bornes = 1,
    écoles[1].programmes[1].imprimantes = 0
  écoles[1].programmes[1].claviers = 0, écoles[1].programmes[1].trépieds = 0
  dynamique.territoire = 3, dynamique.inclusion = 3, dynamique.collectif = 4
  dynamique.innovation = 3, dynamique.parentalité = 3, dynamique.maternelle = 3

exemple « La première ne tient pas dans l'enveloppe : la suivante est servie »
  partant de commune_type
  attendu retenu, rang 2 parmi commune_type, commune_démesurée

exemple « L'option ordinateurs, seule en cause dans un PAC Maternelle »
  partant de commune_type
  avec écoles[1].programmes[1].type = « maternelle »,
         écoles[1].programmes[1].option = « ordinateurs »
  avec écoles[1].programmes[1].ordinateurs = 20
  avec écoles[1].programmes[1].tablettes = 0, écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0, écoles[1].programmes[1].gestion = non
  attendu inéligible, motif option_maternelle

exemple « La gestion de flotte, seule en cause avec des ordinateurs »
  partant de commune_type
  avec écoles[1].programmes[1].option = « ordinateurs », écoles[1].programmes[1].ordinateurs = 20
  avec écoles[1].programmes[1].tablettes = 0, écoles[1].programmes[1].tablettes_classe = 0
  avec écoles[1].programmes[1].projections = 0
  attendu inéligible, motif gestion_de_flotte

propriété « L'aide à 70 % ne dépasse jamais 200 000 € par commune »
  toujours aide_70 ≤ 200 000 €

propriété « La subvention ne dépasse jamais le coût »
  toujours subvention ≤ somme des école.coût

"""###),
    ("applications/communes.csv", ###"""
Code INSEE;Nom de la commune;Date de dépôt;Commune de l'Isère;Dossier déposé par le maire;Programmes demandés;Déjà bénéficiaire d'un plan d'équipement;Date du dernier plan;Fragilités des publics
38901;Valmurne;20/01/2023;oui;oui;2;non;;REP, REP+
38902;Brévolles;20/01/2023;oui;oui;1;non;;REP, REP+
38903;Saint-Orbin-le-Haut;21/01/2023;oui;oui;3;non;;REP, REP+
38904;Chantemelle;17/02/2023;oui;oui;3;oui;06/12/2016;REP, QRR
38905;Montrigaud-Vieux;18/02/2023;oui;oui;3;non;;REP, montagne
38906;Les-Trois-Fayards;08/01/2023;oui;oui;2;non;;REP
38907;Corvelin;10/02/2023;oui;oui;3;non;;REP
38908;Aubressieu;02/02/2023;oui;oui;1;non;;REP+
38909;Peyrolune;02/02/2023;oui;oui;3;non;;REP+, montagne
38910;Villorge;07/01/2023;oui;oui;3;non;;REP, QRR, QPV, montagne
38911;Saint-Clérin-en-Bois;12/01/2023;non;oui;3;non;;REP, REP+
38912;La-Combe-Bleue;15/02/2023;oui;non;2;non;;aucun
38913;Mureilles;03/01/2023;oui;oui;2;non;;REP+
38914;Fontavaux;03/02/2023;oui;oui;2;oui;23/05/2020;aucun
38915;Grésivole;11/02/2023;oui;oui;3;non;;QRR, QPV
38916;Oyeux-le-Grand;08/02/2023;oui;oui;3;non;;aucun
38917;Varnelle;08/01/2023;oui;oui;1;non;;aucun
38918;Combeloup;07/01/2023;oui;oui;1;non;;aucun
38919;Saint-Théval;02/01/2023;oui;oui;2;non;;REP+, montagne
38920;Roche-Amblard;12/01/2023;oui;oui;1;oui;13/11/2015;REP, QRR, montagne
38921;Luzardières;10/01/2023;oui;oui;1;non;;REP, REP+, QPV
38922;Beauvenelle;12/02/2023;oui;oui;2;non;;QRR, ZRI, montagne
38923;Charnévoz;08/01/2023;oui;oui;2;non;;REP+
38924;Les-Hautes-Vernes;07/02/2023;oui;oui;2;oui;12/08/2012;QRR, ZRI
38925;Miribanne;04/01/2023;oui;oui;3;non;;REP+, QPV, montagne
38926;Saint-Pravin;09/01/2023;oui;oui;3;oui;24/09/2017;QRR, montagne
38927;Ternolle;06/02/2023;oui;oui;2;oui;17/09/2021;aucun
38928;Vaubrune;11/02/2023;oui;oui;1;non;;QRR
38929;Entre-deux-Rus;04/01/2023;oui;oui;3;oui;18/11/2014;aucun
38930;Malverdière;09/02/2023;oui;oui;2;non;;REP+
38931;Champlorin;08/01/2023;oui;oui;1;non;;QRR
38932;La-Bâtie-Ronde;14/02/2023;oui;oui;3;oui;04/05/2016;REP, QRR
38933;Orgevine;15/01/2023;oui;oui;2;non;;REP+
38934;Pontrevel;08/02/2023;oui;oui;2;non;;ZRI
38935;Saint-Amolin;01/01/2023;oui;oui;1;non;;aucun
38936;Cheyrolles;12/02/2023;oui;oui;3;non;;QPV
38937;Favrolune;02/02/2023;oui;oui;2;non;;aucun
38938;Noyerolles;04/02/2023;oui;oui;3;oui;02/11/2013;REP, QRR, QPV
38939;Grand-Larit;06/02/2023;oui;oui;2;non;;QPV, ZRI
38940;Bessevaux;06/02/2023;oui;oui;1;non;;REP, REP+, QRR, QPV
38941;Saint-Guébert;10/01/2023;oui;oui;2;non;;QPV
38942;Montclavel;12/02/2023;oui;oui;1;oui;04/12/2019;REP+, QRR
38943;Rivoirelle;07/01/2023;oui;oui;3;non;;aucun
38944;Sablonnex;06/02/2023;oui;oui;1;non;;montagne
38945;Courtavel;14/02/2023;oui;oui;2;oui;13/06/2018;REP, REP+, ZRI
38946;La-Motte-Claire;13/01/2023;oui;oui;1;non;;aucun
38947;Verdolan;04/02/2023;oui;oui;1;oui;;QRR
38948;Eydorche;10/02/2023;oui;oui;2;oui;31/12/2017;REP, REP+, montagne
38949;Saint-Béron-Neuf;09/01/2023;oui;oui;3;oui;01/01/2018;REP+
38950;Plan-de-Suze;12/01/2023;oui;oui;1;oui;12/01/2019;REP+, QRR, QPV, ZRI
38951;Tréminelle;03/01/2023;oui;oui;2;non;;REP+, ZRI
38952;Vignorge;10/02/2023;oui;oui;2;oui;24/08/2020;QRR, montagne
38953;Les-Aulnes-d'Arve;03/02/2023;oui;oui;1;oui;23/04/2020;QRR, QPV
38954;Clermolle;16/02/2023;oui;oui;3;non;;QPV
38955;Seyssolan;11/02/2023;oui;oui;1;non;;QPV
38956;Hauterune;06/01/2023;oui;oui;3;oui;07/03/2014;REP, REP+, QRR, ZRI
38957;Marcellogne;14/02/2023;oui;oui;3;oui;05/10/2012;aucun
38958;Domérac;06/01/2023;oui;oui;4;non;;ZRI, montagne
38959;Pierre-Chalve;04/02/2023;oui;oui;4;oui;02/10/2014;REP+, montagne
38960;Vieux-Sillan;20/02/2023;oui;oui;9;non;;REP, REP+, QPV, montagne

"""###),
    ("applications/ecoles.csv", ###"""
Code INSEE;Nom;Secteur;Niveau;Classes de l'école;Débit de l'accès Internet;Environnement numérique de travail;Années d'abonnement à l'ENT;École entièrement maillée en Wi-Fi;Descriptif pédagogique fourni;Thématiques de formation envisagées;Actions de parentalité retenues;Socle numérique de base atteint;Coût de l'équipement et des ressources;Part de l'abonnement à l'ENT dans ce coût
38901;École du Tilleul;public;primaire;7;55;SDET;4;non;oui;oui;oui;non;81427,04;784
38901;École du Belvédère;public;élémentaire;3;40;SDET;4;non;oui;oui;oui;non;94620,48;597
38902;École de la Fontaine;public;primaire;4;105;SDET;3;non;oui;oui;oui;non;93985,46;808
38903;École du Levant;public;primaire;3;55;SDET;3;non;oui;oui;oui;oui;83680,10;459
38903;École de la Fontaine;public;maternelle;8;55;SDET;4;non;oui;oui;oui;non;114836,34;549
38903;École du Tilleul;public;primaire;5;35;SDET;3;non;oui;oui;oui;non;77247,6;596
38904;École des Sources;public;primaire;8;45;SDET;4;non;oui;oui;oui;non;75910,44;750
38904;École du Levant;public;élémentaire;8;35;SDET;3;non;oui;oui;oui;non;82439,10;533
38904;École de la Fontaine;public;maternelle;4;60;SDET;4;non;oui;oui;oui;non;96066,08;732
38905;École des Peupliers;public;primaire;7;85;SDET;4;non;oui;oui;oui;non;64832,26;709
38905;École des Sources;public;élémentaire;4;100;SDET;3;non;oui;oui;oui;non;73751,38;777
38905;École du Levant;public;élémentaire;6;50;SDET;3;non;oui;oui;oui;oui;71352,72;519
38906;École des Glycines;public;primaire;4;20;SDET;3;non;oui;oui;oui;oui;73541,30;811
38906;École des Peupliers;public;maternelle;5;55;SDET;3;non;oui;oui;oui;non;103643,10;835
38907;École du Vieux-Pont;public;primaire;5;19,9;SDET;3;non;oui;oui;oui;non;97936,44;679
38907;École des Glycines;public;élémentaire;6;65;SDET;4;non;oui;oui;oui;oui;98901,46;729
38907;École des Peupliers;public;primaire;8;75;SDET;4;non;oui;oui;oui;non;67219,62;709
38908;École des Ormes;public;primaire;4;;SDET;4;non;oui;oui;oui;non;90641,08;484
38909;École du Verger;public;primaire;6;105;SDET;4;non;oui;oui;oui;oui;83422,16;679
38910;École de la Combe;public;primaire;7;35;SDET;3;non;oui;oui;oui;non;97535,82;715
38911;École du Vieux-Pont;public;primaire;6;50;SDET;3;non;oui;oui;oui;non;89032,48;530
38911;École de la Combe;public;primaire;5;65;SDET;4;non;oui;oui;oui;oui;63897,12;784
38911;École du Verger;public;élémentaire;7;60;SDET;3;non;oui;oui;oui;oui;79116,78;409
38912;École du Belvédère;public;primaire;3;40;SDET;4;non;oui;oui;oui;non;104754,32;534
38912;École du Vieux-Pont;public;maternelle;8;30;SDET;4;non;oui;oui;oui;non;64596,28;586
38913;École du Tilleul;public;primaire;6;100;SDET;4;non;oui;oui;non;non;66875,70;862
38913;École du Belvédère;public;primaire;5;120;SDET;3;non;oui;oui;oui;non;109615,52;436
38914;École de la Fontaine;public;primaire;4;110;SDET;4;non;;oui;oui;oui;86549,04;418
38914;École du Tilleul;public;primaire;5;35;SDET;4;non;oui;oui;oui;oui;93066,82;478
38915;École du Levant;public;primaire;30;55;SDET;3;non;oui;oui;oui;oui;68998,4;817
38915;École de la Fontaine;public;élémentaire;7;45;SDET;3;non;oui;oui;oui;non;92204,56;401
38916;École des Sources;public;primaire;4;120;École Directe;4;non;oui;oui;oui;non;75926,48;466
38916;École du Levant;public;élémentaire;5;45;SDET;3;non;oui;oui;oui;non;105526,74;475
38916;École de la Fontaine;public;maternelle;7;25;SDET;3;non;oui;oui;oui;non;113955,30;755
38917;École des Peupliers;privé;primaire;4;70;École Directe;1;non;oui;oui;oui;non;41237,45;612,30
38918;École des Glycines;public;primaire;7;110;SDET;2;non;oui;oui;oui;oui;76160,6;745
38919;École des Cerisiers;privé;primaire;4;90;aucun;3;non;oui;oui;oui;non;106020,18;560
38919;École des Glycines;public;maternelle;7;45;SDET;4;non;oui;oui;oui;non;82407,98;551
38920;École des Ormes;public;primaire;7;120;SDET;3;non;oui;oui;oui;non;99881,30;618
38921;École du Verger;public;maternelle;4;110;SDET;3;non;oui;oui;oui;non;102207,84;877
38922;École de la Combe;public;primaire;8;25;SDET;3;non;oui;oui;oui;non;71722,98;600
38922;École du Verger;public;élémentaire;8;25;SDET;4;non;oui;oui;oui;non;75022,94;670
38923;École du Vieux-Pont;public;primaire;3;90;SDET;3;non;oui;oui;oui;oui;90226,84;770
38923;École de la Combe;public;élémentaire;4;95;SDET;4;non;oui;oui;oui;oui;111758,66;564
38924;École du Belvédère;public;primaire;7;95;SDET;4;non;oui;oui;oui;non;91067,82;490
38924;École du Vieux-Pont;public;primaire;3;115;SDET;3;non;oui;oui;oui;non;73321,56;673
38925;École du Tilleul;public;primaire;5;80;SDET;4;non;oui;oui;oui;oui;111763,42;438
38925;École du Belvédère;public;élémentaire;4;90;SDET;4;non;oui;oui;oui;oui;75731,08;809
38925;École du Vieux-Pont;public;primaire;8;45;SDET;3;non;oui;oui;oui;oui;104809,26;788
38926;École de la Fontaine;public;primaire;7;95;SDET;4;non;oui;oui;oui;oui;94999,32;433
38926;École du Tilleul;public;élémentaire;3;65;SDET;4;non;oui;oui;oui;oui;96901,50;795
38926;École du Belvédère;public;primaire;7;95;SDET;4;non;oui;oui;oui;oui;101134,34;767
38927;École du Levant;public;primaire;5;85;SDET;4;non;oui;oui;oui;non;113626,64;872
38927;École de la Fontaine;public;maternelle;3;35;SDET;3;non;oui;oui;oui;oui;77824,02;407
38928;École des Sources;public;primaire;6;115;SDET;3;non;oui;oui;oui;non;99558,4;519
38929;École des Peupliers;public;primaire;5;30;SDET;4;non;oui;oui;oui;non;67246,86;835
38929;École des Sources;public;maternelle;5;70;SDET;3;non;oui;oui;oui;non;103383,84;483
38929;École du Levant;public;élémentaire;6;65;SDET;4;non;oui;oui;oui;non;113566,78;743
38930;École des Glycines;public;primaire;4;45;SDET;4;non;oui;oui;oui;oui;69703,92;819
38930;École des Peupliers;public;maternelle;7;110;SDET;4;non;oui;oui;oui;oui;66022,44;447
38931;École des Cerisiers;public;primaire;4;120;SDET;3;non;oui;oui;oui;non;104391,44;746
38932;École des Ormes;public;primaire;6;35;SDET;3;non;oui;oui;oui;oui;92369,74;448
38932;École des Cerisiers;public;élémentaire;6;90;SDET;4;non;oui;oui;oui;oui;69759,66;575
38932;École des Glycines;public;élémentaire;3;50;SDET;4;non;oui;oui;oui;non;68741,34;415
38933;École du Verger;public;primaire;4;90;SDET;4;non;oui;oui;oui;oui;100068,18;678
38933;École des Ormes;public;primaire;4;30;SDET;4;non;oui;oui;oui;non;87645,78;578
38934;École de la Combe;public;primaire;7;50;SDET;4;non;oui;oui;oui;non;104009,06;697
38934;École du Verger;public;élémentaire;5;115;SDET;4;non;oui;oui;oui;non;113819,02;700
38935;École du Vieux-Pont;public;primaire;5;95;SDET;4;non;oui;oui;oui;non;104972,84;695
38936;École du Belvédère;public;primaire;5;100;SDET;4;non;oui;oui;oui;non;93773,06;417
38936;École du Vieux-Pont;public;primaire;5;75;SDET;3;non;oui;oui;oui;non;63758,42;668
38936;École de la Combe;public;primaire;8;85;SDET;3;non;oui;oui;oui;non;82174,24;863
38937;École du Tilleul;public;primaire;8;30;SDET;3;non;oui;oui;oui;oui;86399,48;423
38937;École du Belvédère;public;élémentaire;6;120;SDET;3;non;oui;oui;oui;non;75164,22;504
38938;École de la Fontaine;public;primaire;6;80;SDET;4;non;oui;oui;oui;non;103005,22;546
38938;École du Tilleul;public;élémentaire;7;80;SDET;3;non;oui;oui;oui;non;111432,4;636
38938;École du Belvédère;public;maternelle;7;55;SDET;4;non;oui;oui;oui;non;114211,86;761
38939;École du Levant;public;primaire;7;95;SDET;4;non;oui;oui;oui;non;110569,48;404
38939;École de la Fontaine;public;maternelle;5;105;SDET;3;non;oui;oui;oui;non;70467,12;853
38940;École des Sources;public;primaire;7;115;SDET;3;non;oui;oui;oui;non;67662,88;431
38941;École des Peupliers;public;primaire;7;95;SDET;4;non;oui;oui;oui;non;69887,34;845
38941;École des Sources;public;maternelle;8;120;SDET;4;non;oui;oui;oui;non;74864,96;858
38942;École des Glycines;public;primaire;3;100;SDET;3;oui;oui;oui;oui;non;87012,2;661
38943;École des Cerisiers;public;primaire;6;80;SDET;3;oui;oui;oui;oui;non;103692,28;822
38943;École des Glycines;public;élémentaire;7;45;SDET;4;non;oui;oui;oui;oui;66370,32;718
38943;École des Peupliers;public;primaire;8;100;SDET;3;non;oui;oui;oui;non;93178;807
38944;École des Ormes;public;primaire;3;70;SDET;4;non;oui;oui;oui;non;76460,30;704
38945;École du Verger;public;primaire;8;110;SDET;3;non;oui;oui;oui;non;95600,48;888
38945;École des Ormes;public;primaire;4;100;SDET;3;non;oui;oui;oui;non;93951,64;480
38946;École de la Combe;public;primaire;4;95;SDET;4;non;oui;oui;oui;non;85044,4;691
38947;École du Vieux-Pont;public;primaire;8;40;SDET;4;non;oui;oui;oui;non;92528,08;853
38948;École du Belvédère;public;primaire;8;65;SDET;3;non;oui;oui;oui;non;89100,62;444
38948;École du Vieux-Pont;public;élémentaire;7;50;SDET;4;non;oui;oui;oui;non;95494,68;501
38949;École du Tilleul;public;primaire;4;70;SDET;3;non;oui;oui;oui;non;68426,28;538
38949;École du Belvédère;public;primaire;3;85;SDET;4;non;oui;oui;oui;non;107197,48;422
38949;École du Vieux-Pont;public;primaire;7;95;SDET;4;non;oui;oui;oui;non;88226,90;780
38950;École de la Fontaine;public;primaire;4;105;SDET;4;non;oui;oui;oui;non;87131,70;660
38951;École du Levant;public;primaire;5;60;SDET;4;non;oui;oui;oui;non;108004,64;457
38951;École de la Fontaine;public;élémentaire;5;115;SDET;3;non;oui;oui;oui;non;83016,56;864
38952;École des Sources;public;primaire;6;25;SDET;3;non;oui;oui;oui;non;66935,06;800
38952;École du Levant;public;primaire;6;100;SDET;3;non;oui;oui;oui;oui;72020,34;478
38953;École des Peupliers;public;primaire;6;25;SDET;4;non;oui;oui;oui;oui;97456,78;756
38954;École des Glycines;public;primaire;7;65;SDET;4;non;oui;oui;oui;non;78556,58;499
38954;École des Peupliers;public;primaire;6;110;SDET;4;non;oui;oui;oui;oui;102095,66;585
38954;École des Sources;public;maternelle;5;75;SDET;3;non;oui;oui;oui;oui;73686,62;517
38955;École des Cerisiers;public;primaire;5;80;SDET;3;non;oui;oui;oui;non;88084,88;737
38956;École des Ormes;public;primaire;4;70;SDET;3;non;oui;oui;oui;non;90342,48;508
38956;École des Cerisiers;public;maternelle;5;35;SDET;3;non;oui;oui;oui;non;75442,72;886
38956;École des Glycines;public;primaire;7;100;SDET;4;non;oui;oui;oui;oui;69380,28;663
38957;École du Verger;public;primaire;4;50;SDET;3;non;oui;oui;oui;non;67602,38;803
38957;École des Ormes;public;primaire;8;75;SDET;3;non;oui;oui;oui;oui;96081,34;496
38957;École des Cerisiers;public;élémentaire;4;110;SDET;4;non;oui;oui;oui;oui;87662,94;759
38958;École de la Combe;public;primaire;14;55;SDET;4;non;oui;oui;oui;non;285714,27;0
38959;École du Vieux-Pont;public;primaire;14;110;SDET;3;non;oui;oui;oui;non;300000,00;441
38960;École du Belvédère;public;primaire;4;8;aucun;4;non;oui;oui;oui;non;85407,24;678

"""###),
    ("applications/programmes.csv", ###"""
Code INSEE;type;classes;pilotes;visualiseurs;vpi;eni_75;eni_86;option;tablettes;tablettes_classe;ordinateurs;projections;gestion;valises;chariots;casques;bornes;imprimantes;claviers;trépieds
38901/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38901/2;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38902/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;0;non;0;1;20;3;0;0;0
38903/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38903/2;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38903/3;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38904/1;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38904/2;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;0;non;0;1;20;3;0;0;0
38904/3;maternelle;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38905/1;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38905/2;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38905/3;élémentaire;2;2;2;0;0;2;ordinateurs;0;0;16;0;non;0;1;20;2;0;0;0
38906/1;élémentaire;1;1;1;0;0;1;ordinateurs;0;0;16;0;non;0;1;20;1;0;0;0
38906/2;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38907/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38907/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38907/3;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38908/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38909/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38909/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38909/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38910/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38910/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38910/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38911/1;élémentaire;1;1;1;0;0;1;ordinateurs;0;0;16;0;non;0;1;20;1;0;0;0
38911/2;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38911/3;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38912/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38912/2;maternelle;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38913/1;élémentaire;2;2;2;0;0;2;ordinateurs;0;0;16;0;non;0;1;20;2;0;0;0
38913/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38914/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38914/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38915/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38915/2;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38916/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38916/2;élémentaire;2;2;2;0;0;2;ordinateurs;0;0;16;0;non;0;1;20;2;0;0;0
38916/3;maternelle;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38917/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;0;non;0;1;20;3;0;0;0
38918/1;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38919/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38919/2;maternelle;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38920/1;élémentaire;4;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;4;0;0;0
38921/1;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38922/1;élémentaire;2;3;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38922/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38923/1;élémentaire;1;1;2;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38923/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38924/1;élémentaire;3;3;3;4;0;3;ordinateurs;0;0;16;0;non;0;1;20;3;0;0;0
38924/2;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38925/1;élémentaire;1;1;1;1;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38925/2;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38925/3;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38926/1;élémentaire;2;2;2;0;0;3;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38926/2;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38926/3;élémentaire;1;1;1;0;0;1;ordinateurs;0;0;16;0;non;0;1;20;1;0;0;0
38927/1;élémentaire;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38927/2;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38928/1;maternelle;2;2;2;0;1;1;ordinateurs;0;0;16;0;non;0;1;20;2;1;0;0
38929/1;élémentaire;3;3;3;0;0;3;tablettes;9;3;0;1;oui;0;1;20;3;0;0;0
38929/2;maternelle;1;1;1;0;1;0;tablettes;18;1;0;1;oui;0;1;20;1;1;0;0
38929/3;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38930/1;élémentaire;3;3;3;0;0;3;tablettes;21;3;0;1;oui;0;0;20;3;0;0;0
38930/2;maternelle;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38931/1;élémentaire;3;3;3;0;0;3;tablettes;20;3;0;1;oui;0;1;20;3;0;0;0
38932/1;élémentaire;3;3;3;0;0;3;tablettes;18;0;0;1;oui;0;1;20;3;0;0;0
38932/2;élémentaire;1;1;1;0;0;1;ordinateurs;0;0;16;0;non;0;1;20;1;0;0;0
38932/3;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38933/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;8;0;non;0;1;20;3;0;0;0
38933/2;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38934/1;élémentaire;3;3;3;0;0;3;tablettes;10;3;2;1;oui;0;1;20;3;0;0;0
38934/2;élémentaire;2;2;2;0;0;2;ordinateurs;0;0;16;0;non;0;1;20;2;0;0;0
38935/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;1;non;0;1;20;3;0;0;0
38936/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;0;oui;0;1;20;3;0;0;0
38936/2;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38936/3;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38937/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;1;0;20;3;0;0;0
38937/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38938/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;2;0;20;3;0;0;0
38938/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38938/3;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38939/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;12;3;0;0;0
38939/2;maternelle;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38940/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;24;3;0;0;0
38941/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;13;3;0;0;0
38941/2;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38942/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38943/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;0;0;0;0
38943/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38943/3;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38944/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38945/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;0;non;0;1;20;3;0;16;0
38945/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38946/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;10;5
38947/1;élémentaire;2;2;2;0;0;2;ordinateurs;0;0;16;0;non;0;1;20;2;0;0;0
38948/1;élémentaire;1;1;1;0;0;1;ordinateurs;0;0;16;0;non;0;1;20;1;0;0;0
38948/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38949/1;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38949/2;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38949/3;élémentaire;1;1;1;0;0;1;ordinateurs;0;0;16;0;non;0;1;20;1;0;0;0
38950/1;élémentaire;1;1;1;0;0;1;ordinateurs;0;0;16;0;non;0;1;20;1;0;0;0
38951/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38951/2;élémentaire;2;2;2;0;0;2;ordinateurs;0;0;16;0;non;0;1;20;2;0;0;0
38952/1;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38952/2;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38953/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38954/1;élémentaire;2;2;2;0;0;2;tablettes;18;2;0;1;oui;0;1;20;2;0;0;0
38954/2;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38954/3;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38955/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38956/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38956/2;maternelle;3;3;3;0;1;2;tablettes;18;3;0;1;oui;0;1;20;3;1;0;0
38956/3;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38957/1;élémentaire;1;1;1;0;0;1;tablettes;18;1;0;1;oui;0;1;20;1;0;0;0
38957/2;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38957/3;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38958/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38958/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38958/1;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38958/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;0;non;0;1;20;3;0;0;0
38959/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38959/1;élémentaire;3;3;3;0;0;3;tablettes;18;3;0;1;oui;0;1;20;3;0;0;0
38959/1;maternelle;2;2;2;0;1;1;tablettes;18;2;0;1;oui;0;1;20;2;1;0;0
38959/1;élémentaire;3;3;3;0;0;3;ordinateurs;0;0;16;0;non;0;1;20;3;0;0;0
38960/1;élémentaire;2;2;2;0;0;2;ordinateurs;0;0;16;0;non;0;1;20;2;0;0;0

"""###),
    ("marks/evaluateur-a.csv", ###"""
identifiant;évaluateur;grille;critère;note;justification;récusé
38901;Évaluateur A;dynamique;territoire;3;;non
38901;Évaluateur A;dynamique;inclusion;1,5;;non
38901;Évaluateur A;dynamique;collectif;3,5;;non
38901;Évaluateur A;dynamique;innovation;2;;non
38901;Évaluateur A;dynamique;parentalité;2;;non
38901;Évaluateur A;dynamique;maternelle;2;;non
38902;Évaluateur A;dynamique;territoire;3;;non
38902;Évaluateur A;dynamique;inclusion;1,5;;non
38902;Évaluateur A;dynamique;collectif;3,5;;non
38902;Évaluateur A;dynamique;innovation;2;;non
38902;Évaluateur A;dynamique;parentalité;2;;non
38902;Évaluateur A;dynamique;maternelle;2;;non
38903;Évaluateur A;dynamique;territoire;3;;non
38903;Évaluateur A;dynamique;inclusion;1,5;;non
38903;Évaluateur A;dynamique;collectif;3,5;;non
38903;Évaluateur A;dynamique;innovation;2;;non
38903;Évaluateur A;dynamique;parentalité;2;;non
38903;Évaluateur A;dynamique;maternelle;2;;non
38904;Évaluateur A;dynamique;territoire;2,5;;non
38904;Évaluateur A;dynamique;inclusion;2;;non
38904;Évaluateur A;dynamique;collectif;3;;non
38904;Évaluateur A;dynamique;innovation;2;;non
38904;Évaluateur A;dynamique;parentalité;2;;non
38904;Évaluateur A;dynamique;maternelle;2;;non
38905;Évaluateur A;dynamique;territoire;2;;non
38905;Évaluateur A;dynamique;inclusion;1,5;;non
38905;Évaluateur A;dynamique;collectif;3,5;;non
38905;Évaluateur A;dynamique;innovation;2;;non
38905;Évaluateur A;dynamique;parentalité;1,5;;non
38905;Évaluateur A;dynamique;maternelle;2,5;;non
38906;Évaluateur A;dynamique;territoire;2;;non
38906;Évaluateur A;dynamique;inclusion;1,5;;non
38906;Évaluateur A;dynamique;collectif;2,5;;non
38906;Évaluateur A;dynamique;innovation;1,5;;non
38906;Évaluateur A;dynamique;parentalité;1,5;;non
38906;Évaluateur A;dynamique;maternelle;2;;non
38907;Évaluateur A;dynamique;territoire;2,5;;non
38907;Évaluateur A;dynamique;inclusion;2;;non
38907;Évaluateur A;dynamique;collectif;2,5;;non
38907;Évaluateur A;dynamique;innovation;2,5;;non
38907;Évaluateur A;dynamique;parentalité;2;;non
38907;Évaluateur A;dynamique;maternelle;2;;non
38908;Évaluateur A;dynamique;territoire;2;;non
38908;Évaluateur A;dynamique;inclusion;2,5;;non
38908;Évaluateur A;dynamique;collectif;2,5;;non
38908;Évaluateur A;dynamique;innovation;2;;non
38908;Évaluateur A;dynamique;parentalité;1,5;;non
38908;Évaluateur A;dynamique;maternelle;2;;non
38909;Évaluateur A;dynamique;territoire;2;;non
38909;Évaluateur A;dynamique;inclusion;2;;non
38909;Évaluateur A;dynamique;collectif;3,5;;non
38909;Évaluateur A;dynamique;innovation;1,5;;non
38909;Évaluateur A;dynamique;parentalité;2;;non
38909;Évaluateur A;dynamique;maternelle;2;;non
38910;Évaluateur A;dynamique;territoire;3;;non
38910;Évaluateur A;dynamique;inclusion;2;;non
38910;Évaluateur A;dynamique;collectif;2;;non
38910;Évaluateur A;dynamique;innovation;1,5;;non
38910;Évaluateur A;dynamique;parentalité;2;;non
38910;Évaluateur A;dynamique;maternelle;2;;non
38911;Évaluateur A;dynamique;territoire;3;;non
38911;Évaluateur A;dynamique;inclusion;1,5;;non
38911;Évaluateur A;dynamique;collectif;2;;non
38911;Évaluateur A;dynamique;innovation;2;;non
38911;Évaluateur A;dynamique;parentalité;2,5;;non
38911;Évaluateur A;dynamique;maternelle;2;;non
38912;Évaluateur A;dynamique;territoire;2,5;;non
38912;Évaluateur A;dynamique;inclusion;1,5;;non
38912;Évaluateur A;dynamique;collectif;2;;non
38912;Évaluateur A;dynamique;innovation;1,5;;non
38912;Évaluateur A;dynamique;parentalité;1,5;;non
38912;Évaluateur A;dynamique;maternelle;2;;non
38913;Évaluateur A;dynamique;territoire;3;;non
38913;Évaluateur A;dynamique;inclusion;1,5;;non
38913;Évaluateur A;dynamique;collectif;3;;non
38913;Évaluateur A;dynamique;innovation;2;;non
38913;Évaluateur A;dynamique;parentalité;1,5;;non
38913;Évaluateur A;dynamique;maternelle;2;;non
38914;Évaluateur A;dynamique;territoire;3,5;;non
38914;Évaluateur A;dynamique;inclusion;2,5;;non
38914;Évaluateur A;dynamique;collectif;3;;non
38914;Évaluateur A;dynamique;innovation;2,5;;non
38914;Évaluateur A;dynamique;parentalité;2,5;;non
38914;Évaluateur A;dynamique;maternelle;1,5;;non
38915;Évaluateur A;dynamique;territoire;3,5;;non
38915;Évaluateur A;dynamique;inclusion;1,5;;non
38915;Évaluateur A;dynamique;collectif;2,5;;non
38915;Évaluateur A;dynamique;innovation;2,5;;non
38915;Évaluateur A;dynamique;parentalité;2,5;;non
38915;Évaluateur A;dynamique;maternelle;2;;non
38916;Évaluateur A;dynamique;territoire;3;;non
38916;Évaluateur A;dynamique;inclusion;1,5;;non
38916;Évaluateur A;dynamique;collectif;2;;non
38916;Évaluateur A;dynamique;innovation;2,5;;non
38916;Évaluateur A;dynamique;parentalité;2;;non
38916;Évaluateur A;dynamique;maternelle;1,5;;non
38917;Évaluateur A;dynamique;territoire;2;;non
38917;Évaluateur A;dynamique;inclusion;2;;non
38917;Évaluateur A;dynamique;collectif;2;;non
38917;Évaluateur A;dynamique;innovation;2;;non
38917;Évaluateur A;dynamique;parentalité;2,5;;non
38917;Évaluateur A;dynamique;maternelle;2;;non
38918;Évaluateur A;dynamique;territoire;3;;non
38918;Évaluateur A;dynamique;inclusion;2;;non
38918;Évaluateur A;dynamique;collectif;3,5;;non
38918;Évaluateur A;dynamique;innovation;2;;non
38918;Évaluateur A;dynamique;parentalité;1,5;;non
38918;Évaluateur A;dynamique;maternelle;2;;non
38919;Évaluateur A;dynamique;territoire;3;;non
38919;Évaluateur A;dynamique;inclusion;2;;non
38919;Évaluateur A;dynamique;collectif;2;;non
38919;Évaluateur A;dynamique;innovation;2;;non
38919;Évaluateur A;dynamique;parentalité;1,5;;non
38919;Évaluateur A;dynamique;maternelle;2;;non
38920;Évaluateur A;dynamique;territoire;2,5;;non
38920;Évaluateur A;dynamique;inclusion;2,5;;non
38920;Évaluateur A;dynamique;collectif;2,5;;non
38920;Évaluateur A;dynamique;innovation;1,5;;non
38920;Évaluateur A;dynamique;parentalité;1,5;;non
38920;Évaluateur A;dynamique;maternelle;1,5;;non
38921;Évaluateur A;dynamique;territoire;3;;non
38921;Évaluateur A;dynamique;inclusion;2,5;;non
38921;Évaluateur A;dynamique;collectif;2,5;;non
38921;Évaluateur A;dynamique;innovation;2;;non
38921;Évaluateur A;dynamique;parentalité;2,5;;non
38921;Évaluateur A;dynamique;maternelle;2;;non
38922;Évaluateur A;dynamique;territoire;3;;non
38922;Évaluateur A;dynamique;inclusion;2;;non
38922;Évaluateur A;dynamique;collectif;3,5;;non
38922;Évaluateur A;dynamique;innovation;1,5;;non
38922;Évaluateur A;dynamique;parentalité;2,5;;non
38922;Évaluateur A;dynamique;maternelle;2,5;;non
38923;Évaluateur A;dynamique;territoire;2,5;;non
38923;Évaluateur A;dynamique;inclusion;1,5;;non
38923;Évaluateur A;dynamique;collectif;2;;non
38923;Évaluateur A;dynamique;innovation;1,5;;non
38923;Évaluateur A;dynamique;parentalité;1,5;;non
38923;Évaluateur A;dynamique;maternelle;2,5;;non
38924;Évaluateur A;dynamique;territoire;3;;non
38924;Évaluateur A;dynamique;inclusion;2;;non
38924;Évaluateur A;dynamique;collectif;3,5;;non
38924;Évaluateur A;dynamique;innovation;2,5;;non
38924;Évaluateur A;dynamique;parentalité;1,5;;non
38924;Évaluateur A;dynamique;maternelle;2;;non
38925;Évaluateur A;dynamique;territoire;2;;non
38925;Évaluateur A;dynamique;inclusion;1,5;;non
38925;Évaluateur A;dynamique;collectif;3;;non
38925;Évaluateur A;dynamique;innovation;2;;non
38925;Évaluateur A;dynamique;parentalité;2;;non
38925;Évaluateur A;dynamique;maternelle;1,5;;non
38926;Évaluateur A;dynamique;territoire;2,5;;non
38926;Évaluateur A;dynamique;inclusion;2;;non
38926;Évaluateur A;dynamique;collectif;3,5;;non
38926;Évaluateur A;dynamique;innovation;2;;non
38926;Évaluateur A;dynamique;parentalité;1,5;;non
38926;Évaluateur A;dynamique;maternelle;2,5;;non
38927;Évaluateur A;dynamique;territoire;2;;non
38927;Évaluateur A;dynamique;inclusion;2;;non
38927;Évaluateur A;dynamique;collectif;2,5;;non
38927;Évaluateur A;dynamique;innovation;1,5;;non
38927;Évaluateur A;dynamique;parentalité;2;;non
38927;Évaluateur A;dynamique;maternelle;2,5;;non
38928;Évaluateur A;dynamique;territoire;3;;non
38928;Évaluateur A;dynamique;inclusion;2;;non
38928;Évaluateur A;dynamique;collectif;2;;non
38928;Évaluateur A;dynamique;innovation;2,5;;non
38928;Évaluateur A;dynamique;parentalité;2,5;;non
38928;Évaluateur A;dynamique;maternelle;2;;non
38929;Évaluateur A;dynamique;territoire;3;;non
38929;Évaluateur A;dynamique;inclusion;1,5;;non
38929;Évaluateur A;dynamique;collectif;3;;non
38929;Évaluateur A;dynamique;innovation;1,5;;non
38929;Évaluateur A;dynamique;parentalité;2,5;;non
38929;Évaluateur A;dynamique;maternelle;2;;non
38930;Évaluateur A;dynamique;territoire;2,5;;non
38930;Évaluateur A;dynamique;inclusion;2,5;;non
38930;Évaluateur A;dynamique;collectif;3;;non
38930;Évaluateur A;dynamique;innovation;2,5;;non
38930;Évaluateur A;dynamique;parentalité;2,5;;non
38930;Évaluateur A;dynamique;maternelle;1,5;;non
38931;Évaluateur A;dynamique;territoire;2;;non
38931;Évaluateur A;dynamique;inclusion;2,5;;non
38931;Évaluateur A;dynamique;collectif;3;;non
38931;Évaluateur A;dynamique;innovation;1,5;;non
38931;Évaluateur A;dynamique;parentalité;2,5;;non
38931;Évaluateur A;dynamique;maternelle;2,5;;non
38932;Évaluateur A;dynamique;territoire;2,5;;non
38932;Évaluateur A;dynamique;inclusion;2;;non
38932;Évaluateur A;dynamique;collectif;2;;non
38932;Évaluateur A;dynamique;innovation;1,5;;non
38932;Évaluateur A;dynamique;parentalité;2;;non
38932;Évaluateur A;dynamique;maternelle;2,5;;non
38933;Évaluateur A;dynamique;territoire;3,5;;non
38933;Évaluateur A;dynamique;inclusion;2;;non
38933;Évaluateur A;dynamique;collectif;3;;non
38933;Évaluateur A;dynamique;innovation;1,5;;non
38933;Évaluateur A;dynamique;parentalité;2;;non
38933;Évaluateur A;dynamique;maternelle;2,5;;non
38934;Évaluateur A;dynamique;territoire;3,5;;non
38934;Évaluateur A;dynamique;inclusion;2;;non
38934;Évaluateur A;dynamique;collectif;2;;non
38934;Évaluateur A;dynamique;innovation;2;;non
38934;Évaluateur A;dynamique;parentalité;1,5;;non
38934;Évaluateur A;dynamique;maternelle;2;;non
38935;Évaluateur A;dynamique;territoire;2,5;;non
38935;Évaluateur A;dynamique;inclusion;2;;non
38935;Évaluateur A;dynamique;collectif;2,5;;non
38935;Évaluateur A;dynamique;innovation;2,5;;non
38935;Évaluateur A;dynamique;parentalité;2,5;;non
38935;Évaluateur A;dynamique;maternelle;2;;non
38936;Évaluateur A;dynamique;territoire;3;;non
38936;Évaluateur A;dynamique;inclusion;2;;non
38936;Évaluateur A;dynamique;collectif;2;;non
38936;Évaluateur A;dynamique;innovation;2;;non
38936;Évaluateur A;dynamique;parentalité;1,5;;non
38936;Évaluateur A;dynamique;maternelle;2,5;;non
38937;Évaluateur A;dynamique;territoire;3;;non
38937;Évaluateur A;dynamique;inclusion;2;;non
38937;Évaluateur A;dynamique;collectif;3;;non
38937;Évaluateur A;dynamique;innovation;2;;non
38937;Évaluateur A;dynamique;parentalité;2;;non
38937;Évaluateur A;dynamique;maternelle;2,5;;non
38938;Évaluateur A;dynamique;territoire;2;;non
38938;Évaluateur A;dynamique;inclusion;2;;non
38938;Évaluateur A;dynamique;collectif;3;;non
38938;Évaluateur A;dynamique;innovation;2,5;;non
38938;Évaluateur A;dynamique;parentalité;2,5;;non
38938;Évaluateur A;dynamique;maternelle;2,5;;non
38939;Évaluateur A;dynamique;territoire;2,5;;non
38939;Évaluateur A;dynamique;inclusion;2;;non
38939;Évaluateur A;dynamique;collectif;2;;non
38939;Évaluateur A;dynamique;innovation;1,5;;non
38939;Évaluateur A;dynamique;parentalité;2;;non
38939;Évaluateur A;dynamique;maternelle;2;;non
38940;Évaluateur A;dynamique;territoire;3,5;;non
38940;Évaluateur A;dynamique;inclusion;2;;non
38940;Évaluateur A;dynamique;collectif;2;;non
38940;Évaluateur A;dynamique;innovation;1,5;;non
38940;Évaluateur A;dynamique;parentalité;1,5;;non
38940;Évaluateur A;dynamique;maternelle;2;;non
38941;Évaluateur A;dynamique;territoire;2,5;;non
38941;Évaluateur A;dynamique;inclusion;1,5;;non
38941;Évaluateur A;dynamique;collectif;2;;non
38941;Évaluateur A;dynamique;innovation;2;;non
38941;Évaluateur A;dynamique;parentalité;2;;non
38941;Évaluateur A;dynamique;maternelle;1,5;;non
38942;Évaluateur A;dynamique;territoire;3;;non
38942;Évaluateur A;dynamique;inclusion;1,5;;non
38942;Évaluateur A;dynamique;collectif;3;;non
38942;Évaluateur A;dynamique;innovation;1,5;;non
38942;Évaluateur A;dynamique;parentalité;2,5;;non
38942;Évaluateur A;dynamique;maternelle;2,5;;non
38943;Évaluateur A;dynamique;territoire;2,5;;non
38943;Évaluateur A;dynamique;inclusion;1,5;;non
38943;Évaluateur A;dynamique;collectif;3;;non
38943;Évaluateur A;dynamique;innovation;2,5;;non
38943;Évaluateur A;dynamique;parentalité;1,5;;non
38943;Évaluateur A;dynamique;maternelle;1,5;;non
38944;Évaluateur A;dynamique;territoire;2,5;;non
38944;Évaluateur A;dynamique;inclusion;1,5;;non
38944;Évaluateur A;dynamique;collectif;2;;non
38944;Évaluateur A;dynamique;innovation;2;;non
38944;Évaluateur A;dynamique;parentalité;1,5;;non
38944;Évaluateur A;dynamique;maternelle;2,5;;non
38945;Évaluateur A;dynamique;territoire;3;;non
38945;Évaluateur A;dynamique;inclusion;1,5;;non
38945;Évaluateur A;dynamique;collectif;2,5;;non
38945;Évaluateur A;dynamique;innovation;2;;non
38945;Évaluateur A;dynamique;parentalité;2;;non
38945;Évaluateur A;dynamique;maternelle;2;;non
38946;Évaluateur A;dynamique;territoire;3;;non
38946;Évaluateur A;dynamique;inclusion;2,5;;non
38946;Évaluateur A;dynamique;collectif;2,5;;non
38946;Évaluateur A;dynamique;innovation;2;;non
38946;Évaluateur A;dynamique;parentalité;2;;non
38946;Évaluateur A;dynamique;maternelle;2;;non
38947;Évaluateur A;dynamique;territoire;2,5;;non
38947;Évaluateur A;dynamique;inclusion;2;;non
38947;Évaluateur A;dynamique;collectif;3;;non
38947;Évaluateur A;dynamique;innovation;2;;non
38947;Évaluateur A;dynamique;parentalité;2,5;;non
38947;Évaluateur A;dynamique;maternelle;2;;non
38948;Évaluateur A;dynamique;territoire;2,5;;non
38948;Évaluateur A;dynamique;inclusion;1,5;;non
38948;Évaluateur A;dynamique;collectif;2;;non
38948;Évaluateur A;dynamique;innovation;2;;non
38948;Évaluateur A;dynamique;parentalité;1,5;;non
38948;Évaluateur A;dynamique;maternelle;2;;non
38949;Évaluateur A;dynamique;territoire;2,5;;non
38949;Évaluateur A;dynamique;inclusion;2;;non
38949;Évaluateur A;dynamique;collectif;3;;non
38949;Évaluateur A;dynamique;innovation;1,5;;non
38949;Évaluateur A;dynamique;parentalité;2,5;;non
38949;Évaluateur A;dynamique;maternelle;2,5;;non
38950;Évaluateur A;dynamique;territoire;1;;non
38950;Évaluateur A;dynamique;inclusion;2;;non
38950;Évaluateur A;dynamique;collectif;2;;non
38950;Évaluateur A;dynamique;innovation;2;;non
38950;Évaluateur A;dynamique;parentalité;2;;non
38950;Évaluateur A;dynamique;maternelle;2;;non
38951;Évaluateur A;dynamique;territoire;0,5;;non
38951;Évaluateur A;dynamique;inclusion;2;;non
38951;Évaluateur A;dynamique;collectif;3;;non
38951;Évaluateur A;dynamique;innovation;2;;non
38951;Évaluateur A;dynamique;parentalité;2;;non
38951;Évaluateur A;dynamique;maternelle;2;;non
38952;Évaluateur A;dynamique;territoire;2;;non
38952;Évaluateur A;dynamique;inclusion;1;;non
38952;Évaluateur A;dynamique;collectif;2;;non
38952;Évaluateur A;dynamique;innovation;2;;non
38952;Évaluateur A;dynamique;parentalité;2;;non
38952;Évaluateur A;dynamique;maternelle;1;;non
38953;Évaluateur A;dynamique;territoire;2;;non
38953;Évaluateur A;dynamique;inclusion;1;;non
38953;Évaluateur A;dynamique;collectif;2;;non
38953;Évaluateur A;dynamique;innovation;2;;non
38953;Évaluateur A;dynamique;parentalité;2;;non
38953;Évaluateur A;dynamique;maternelle;1;;non
38954;Évaluateur A;dynamique;territoire;2,5;;non
38954;Évaluateur A;dynamique;inclusion;2,5;;non
38954;Évaluateur A;dynamique;collectif;4;;non
38954;Évaluateur A;dynamique;innovation;1,5;;non
38954;Évaluateur A;dynamique;parentalité;2;;non
38954;Évaluateur A;dynamique;maternelle;1,5;;non
38955;Évaluateur A;dynamique;territoire;3,5;;non
38955;Évaluateur A;dynamique;inclusion;2,5;;non
38955;Évaluateur A;dynamique;collectif;4;;non
38955;Évaluateur A;dynamique;innovation;1,5;;non
38955;Évaluateur A;dynamique;parentalité;1,5;;non
38955;Évaluateur A;dynamique;maternelle;2,5;;non
38956;Évaluateur A;dynamique;territoire;2,5;;non
38956;Évaluateur A;dynamique;inclusion;2,5;;non
38956;Évaluateur A;dynamique;collectif;3,5;;non
38956;Évaluateur A;dynamique;innovation;2;;non
38956;Évaluateur A;dynamique;parentalité;2,5;;non
38956;Évaluateur A;dynamique;maternelle;2,5;;non
38957;Évaluateur A;dynamique;territoire;2;;non
38957;Évaluateur A;dynamique;inclusion;2;;non
38957;Évaluateur A;dynamique;collectif;3,5;;non
38957;Évaluateur A;dynamique;innovation;2;;non
38957;Évaluateur A;dynamique;parentalité;2,5;;non
38957;Évaluateur A;dynamique;maternelle;1,5;;non
38958;Évaluateur A;dynamique;territoire;3;;non
38958;Évaluateur A;dynamique;inclusion;2;;non
38958;Évaluateur A;dynamique;collectif;3;;non
38958;Évaluateur A;dynamique;innovation;2;;non
38958;Évaluateur A;dynamique;parentalité;2,5;;non
38958;Évaluateur A;dynamique;maternelle;1,5;;non
38959;Évaluateur A;dynamique;territoire;3;;non
38959;Évaluateur A;dynamique;inclusion;1,5;;non
38959;Évaluateur A;dynamique;collectif;2;;non
38959;Évaluateur A;dynamique;innovation;1,5;;non
38959;Évaluateur A;dynamique;parentalité;2,5;;non
38959;Évaluateur A;dynamique;maternelle;2;;non
38960;Évaluateur A;dynamique;territoire;2;;non
38960;Évaluateur A;dynamique;inclusion;1,5;;non
38960;Évaluateur A;dynamique;collectif;3;;non
38960;Évaluateur A;dynamique;innovation;2,5;;non
38960;Évaluateur A;dynamique;parentalité;1,5;;non
38960;Évaluateur A;dynamique;maternelle;1,5;;non

"""###),
    ("marks/evaluateur-b.csv", ###"""
identifiant;évaluateur;grille;critère;note;justification;récusé
38901;Évaluateur B;dynamique;territoire;2,5;;non
38901;Évaluateur B;dynamique;inclusion;1,5;;non
38901;Évaluateur B;dynamique;collectif;2;;non
38901;Évaluateur B;dynamique;innovation;2,5;;non
38901;Évaluateur B;dynamique;parentalité;1,5;;non
38901;Évaluateur B;dynamique;maternelle;2,5;;non
38902;Évaluateur B;dynamique;territoire;2,5;;non
38902;Évaluateur B;dynamique;inclusion;1,5;;non
38902;Évaluateur B;dynamique;collectif;2;;non
38902;Évaluateur B;dynamique;innovation;2,5;;non
38902;Évaluateur B;dynamique;parentalité;1,5;;non
38902;Évaluateur B;dynamique;maternelle;2,5;;non
38903;Évaluateur B;dynamique;territoire;2,5;;non
38903;Évaluateur B;dynamique;inclusion;1,5;;non
38903;Évaluateur B;dynamique;collectif;2;;non
38903;Évaluateur B;dynamique;innovation;2,5;;non
38903;Évaluateur B;dynamique;parentalité;1,5;;non
38903;Évaluateur B;dynamique;maternelle;2,5;;non
38904;Évaluateur B;dynamique;territoire;3;;non
38904;Évaluateur B;dynamique;inclusion;1,5;;non
38904;Évaluateur B;dynamique;collectif;3;;non
38904;Évaluateur B;dynamique;innovation;2,5;;non
38904;Évaluateur B;dynamique;parentalité;2;;non
38904;Évaluateur B;dynamique;maternelle;2,5;;non
38905;Évaluateur B;dynamique;territoire;3;;non
38905;Évaluateur B;dynamique;inclusion;2;;non
38905;Évaluateur B;dynamique;collectif;2,5;;non
38905;Évaluateur B;dynamique;innovation;2,5;;non
38905;Évaluateur B;dynamique;parentalité;2;;non
38905;Évaluateur B;dynamique;maternelle;2,5;;non
38906;Évaluateur B;dynamique;territoire;3;;non
38906;Évaluateur B;dynamique;inclusion;1,5;;non
38906;Évaluateur B;dynamique;collectif;2,5;;non
38906;Évaluateur B;dynamique;innovation;2;;non
38906;Évaluateur B;dynamique;parentalité;1,5;;non
38906;Évaluateur B;dynamique;maternelle;2;;non
38907;Évaluateur B;dynamique;territoire;3,5;;non
38907;Évaluateur B;dynamique;inclusion;2;;non
38907;Évaluateur B;dynamique;collectif;3;;non
38907;Évaluateur B;dynamique;innovation;2;;non
38907;Évaluateur B;dynamique;parentalité;2;;non
38907;Évaluateur B;dynamique;maternelle;2,5;;non
38908;Évaluateur B;dynamique;territoire;3,5;;non
38908;Évaluateur B;dynamique;inclusion;2;;non
38908;Évaluateur B;dynamique;collectif;3,5;;non
38908;Évaluateur B;dynamique;innovation;2,5;;non
38908;Évaluateur B;dynamique;parentalité;2,5;;non
38908;Évaluateur B;dynamique;maternelle;2;;non
38909;Évaluateur B;dynamique;territoire;3;;non
38909;Évaluateur B;dynamique;inclusion;2;;non
38909;Évaluateur B;dynamique;collectif;3;;non
38909;Évaluateur B;dynamique;innovation;1,5;;non
38909;Évaluateur B;dynamique;parentalité;1,5;;non
38909;Évaluateur B;dynamique;maternelle;1,5;;non
38910;Évaluateur B;dynamique;territoire;3,5;;non
38910;Évaluateur B;dynamique;inclusion;2;;non
38910;Évaluateur B;dynamique;collectif;2,5;;non
38910;Évaluateur B;dynamique;innovation;2;;non
38910;Évaluateur B;dynamique;parentalité;1,5;;non
38910;Évaluateur B;dynamique;maternelle;2;;non
38911;Évaluateur B;dynamique;territoire;3,5;;non
38911;Évaluateur B;dynamique;inclusion;2;;non
38911;Évaluateur B;dynamique;collectif;3,5;;non
38911;Évaluateur B;dynamique;innovation;1,5;;non
38911;Évaluateur B;dynamique;parentalité;1,5;;non
38911;Évaluateur B;dynamique;maternelle;2;;non
38912;Évaluateur B;dynamique;territoire;3;;non
38912;Évaluateur B;dynamique;inclusion;1,5;;non
38912;Évaluateur B;dynamique;collectif;3;;non
38912;Évaluateur B;dynamique;innovation;2;;non
38912;Évaluateur B;dynamique;parentalité;2,5;;non
38912;Évaluateur B;dynamique;maternelle;2;;non
38913;Évaluateur B;dynamique;territoire;3,5;;non
38913;Évaluateur B;dynamique;inclusion;2;;non
38913;Évaluateur B;dynamique;collectif;3;;non
38913;Évaluateur B;dynamique;innovation;2;;non
38913;Évaluateur B;dynamique;parentalité;1,5;;non
38913;Évaluateur B;dynamique;maternelle;1,5;;non
38914;Évaluateur B;dynamique;territoire;2,5;;non
38914;Évaluateur B;dynamique;inclusion;2,5;;non
38914;Évaluateur B;dynamique;collectif;3;;non
38914;Évaluateur B;dynamique;innovation;2,5;;non
38914;Évaluateur B;dynamique;parentalité;2;;non
38914;Évaluateur B;dynamique;maternelle;2;;non
38915;Évaluateur B;dynamique;territoire;2;;non
38915;Évaluateur B;dynamique;inclusion;1,5;;non
38915;Évaluateur B;dynamique;collectif;2;;non
38915;Évaluateur B;dynamique;innovation;2,5;;non
38915;Évaluateur B;dynamique;parentalité;2,5;;non
38915;Évaluateur B;dynamique;maternelle;1,5;;non
38916;Évaluateur B;dynamique;territoire;2,5;;non
38916;Évaluateur B;dynamique;inclusion;1,5;;non
38916;Évaluateur B;dynamique;collectif;3,5;;non
38916;Évaluateur B;dynamique;innovation;2;;non
38916;Évaluateur B;dynamique;parentalité;2;;non
38916;Évaluateur B;dynamique;maternelle;2,5;;non
38917;Évaluateur B;dynamique;territoire;3;;non
38917;Évaluateur B;dynamique;inclusion;2;;non
38917;Évaluateur B;dynamique;collectif;3;;non
38917;Évaluateur B;dynamique;innovation;2,5;;non
38917;Évaluateur B;dynamique;parentalité;1,5;;non
38917;Évaluateur B;dynamique;maternelle;1,5;;non
38918;Évaluateur B;dynamique;territoire;2,5;;non
38918;Évaluateur B;dynamique;inclusion;2;;non
38918;Évaluateur B;dynamique;collectif;2,5;;non
38918;Évaluateur B;dynamique;innovation;2,5;;non
38918;Évaluateur B;dynamique;parentalité;2;;non
38918;Évaluateur B;dynamique;maternelle;2;;non
38919;Évaluateur B;dynamique;territoire;2,5;;non
38919;Évaluateur B;dynamique;inclusion;1,5;;non
38919;Évaluateur B;dynamique;collectif;2;;non
38919;Évaluateur B;dynamique;innovation;1,5;;non
38919;Évaluateur B;dynamique;parentalité;2,5;;non
38919;Évaluateur B;dynamique;maternelle;2;;non
38920;Évaluateur B;dynamique;territoire;2;;non
38920;Évaluateur B;dynamique;inclusion;1,5;;non
38920;Évaluateur B;dynamique;collectif;2;;non
38920;Évaluateur B;dynamique;innovation;2;;non
38920;Évaluateur B;dynamique;parentalité;2;;non
38920;Évaluateur B;dynamique;maternelle;2;;non
38921;Évaluateur B;dynamique;territoire;3,5;;non
38921;Évaluateur B;dynamique;inclusion;2;;non
38921;Évaluateur B;dynamique;collectif;2;;non
38921;Évaluateur B;dynamique;innovation;2,5;;non
38921;Évaluateur B;dynamique;parentalité;2;;non
38921;Évaluateur B;dynamique;maternelle;1,5;;non
38922;Évaluateur B;dynamique;territoire;2,5;;non
38922;Évaluateur B;dynamique;inclusion;1,5;;non
38922;Évaluateur B;dynamique;collectif;3;;non
38922;Évaluateur B;dynamique;innovation;2;;non
38922;Évaluateur B;dynamique;parentalité;2;;non
38922;Évaluateur B;dynamique;maternelle;2;;non
38923;Évaluateur B;dynamique;territoire;3;;non
38923;Évaluateur B;dynamique;inclusion;2,5;;non
38923;Évaluateur B;dynamique;collectif;2,5;;non
38923;Évaluateur B;dynamique;innovation;2,5;;non
38923;Évaluateur B;dynamique;parentalité;2,5;;non
38923;Évaluateur B;dynamique;maternelle;2,5;;non
38924;Évaluateur B;dynamique;territoire;3;;non
38924;Évaluateur B;dynamique;inclusion;2;;non
38924;Évaluateur B;dynamique;collectif;3;;non
38924;Évaluateur B;dynamique;innovation;1,5;;non
38924;Évaluateur B;dynamique;parentalité;2;;non
38924;Évaluateur B;dynamique;maternelle;2,5;;non
38925;Évaluateur B;dynamique;territoire;2;;non
38925;Évaluateur B;dynamique;inclusion;2;;non
38925;Évaluateur B;dynamique;collectif;3;;non
38925;Évaluateur B;dynamique;innovation;1,5;;non
38925;Évaluateur B;dynamique;parentalité;2;;non
38925;Évaluateur B;dynamique;maternelle;2;;non
38926;Évaluateur B;dynamique;territoire;3;;non
38926;Évaluateur B;dynamique;inclusion;2,5;;non
38926;Évaluateur B;dynamique;collectif;3,5;;non
38926;Évaluateur B;dynamique;innovation;2;;non
38926;Évaluateur B;dynamique;parentalité;2;;non
38926;Évaluateur B;dynamique;maternelle;2;;non
38927;Évaluateur B;dynamique;territoire;3;;non
38927;Évaluateur B;dynamique;inclusion;2;;non
38927;Évaluateur B;dynamique;collectif;3;;non
38927;Évaluateur B;dynamique;innovation;1,5;;non
38927;Évaluateur B;dynamique;parentalité;2,5;;non
38927;Évaluateur B;dynamique;maternelle;2,5;;non
38928;Évaluateur B;dynamique;territoire;3;;non
38928;Évaluateur B;dynamique;inclusion;2;;non
38928;Évaluateur B;dynamique;collectif;2;;non
38928;Évaluateur B;dynamique;innovation;2;;non
38928;Évaluateur B;dynamique;parentalité;1,5;;non
38928;Évaluateur B;dynamique;maternelle;2;;non
38929;Évaluateur B;dynamique;territoire;3;;non
38929;Évaluateur B;dynamique;inclusion;2;;non
38929;Évaluateur B;dynamique;collectif;3,5;;non
38929;Évaluateur B;dynamique;innovation;1,5;;non
38929;Évaluateur B;dynamique;parentalité;1,5;;non
38929;Évaluateur B;dynamique;maternelle;1,5;;non
38930;Évaluateur B;dynamique;territoire;2;;non
38930;Évaluateur B;dynamique;inclusion;2;;non
38930;Évaluateur B;dynamique;collectif;2,5;;non
38930;Évaluateur B;dynamique;innovation;2;;non
38930;Évaluateur B;dynamique;parentalité;2;;non
38930;Évaluateur B;dynamique;maternelle;1,5;;non
38931;Évaluateur B;dynamique;territoire;2,5;;non
38931;Évaluateur B;dynamique;inclusion;2;;non
38931;Évaluateur B;dynamique;collectif;3,5;;non
38931;Évaluateur B;dynamique;innovation;1,5;;non
38931;Évaluateur B;dynamique;parentalité;1,5;;non
38931;Évaluateur B;dynamique;maternelle;2,5;;non
38932;Évaluateur B;dynamique;territoire;3;;non
38932;Évaluateur B;dynamique;inclusion;1,5;;non
38932;Évaluateur B;dynamique;collectif;3;;non
38932;Évaluateur B;dynamique;innovation;2;;non
38932;Évaluateur B;dynamique;parentalité;1,5;;non
38932;Évaluateur B;dynamique;maternelle;1,5;;non
38933;Évaluateur B;dynamique;territoire;3,5;;non
38933;Évaluateur B;dynamique;inclusion;2;;non
38933;Évaluateur B;dynamique;collectif;2,5;;non
38933;Évaluateur B;dynamique;innovation;2;;non
38933;Évaluateur B;dynamique;parentalité;1,5;;non
38933;Évaluateur B;dynamique;maternelle;2;;non
38934;Évaluateur B;dynamique;territoire;2;;non
38934;Évaluateur B;dynamique;inclusion;1,5;;non
38934;Évaluateur B;dynamique;collectif;2;;non
38934;Évaluateur B;dynamique;innovation;1,5;;non
38934;Évaluateur B;dynamique;parentalité;2;;non
38934;Évaluateur B;dynamique;maternelle;1,5;;non
38935;Évaluateur B;dynamique;territoire;2;;non
38935;Évaluateur B;dynamique;inclusion;1,5;;non
38935;Évaluateur B;dynamique;collectif;2;;non
38935;Évaluateur B;dynamique;innovation;2,5;;non
38935;Évaluateur B;dynamique;parentalité;2,5;;non
38935;Évaluateur B;dynamique;maternelle;2,5;;non
38936;Évaluateur B;dynamique;territoire;3;;non
38936;Évaluateur B;dynamique;inclusion;1,5;;non
38936;Évaluateur B;dynamique;collectif;2,5;;non
38936;Évaluateur B;dynamique;innovation;2,5;;non
38936;Évaluateur B;dynamique;parentalité;1,5;;non
38936;Évaluateur B;dynamique;maternelle;1,5;;non
38937;Évaluateur B;dynamique;territoire;2;;non
38937;Évaluateur B;dynamique;inclusion;1,5;;non
38937;Évaluateur B;dynamique;collectif;2;;non
38937;Évaluateur B;dynamique;innovation;2;;non
38937;Évaluateur B;dynamique;parentalité;2;;non
38937;Évaluateur B;dynamique;maternelle;1,5;;non
38938;Évaluateur B;dynamique;territoire;3,5;;non
38938;Évaluateur B;dynamique;inclusion;2;;non
38938;Évaluateur B;dynamique;collectif;3,5;;non
38938;Évaluateur B;dynamique;innovation;2,5;;non
38938;Évaluateur B;dynamique;parentalité;2;;non
38938;Évaluateur B;dynamique;maternelle;2;;non
38939;Évaluateur B;dynamique;territoire;2,5;;non
38939;Évaluateur B;dynamique;inclusion;2;;non
38939;Évaluateur B;dynamique;collectif;3,5;;non
38939;Évaluateur B;dynamique;innovation;2,5;;non
38939;Évaluateur B;dynamique;parentalité;2;;non
38939;Évaluateur B;dynamique;maternelle;2,5;;non
38940;Évaluateur B;dynamique;territoire;2;;non
38940;Évaluateur B;dynamique;inclusion;2,5;;non
38940;Évaluateur B;dynamique;collectif;2,5;;non
38940;Évaluateur B;dynamique;innovation;2;;non
38940;Évaluateur B;dynamique;parentalité;2,5;;non
38940;Évaluateur B;dynamique;maternelle;2;;non
38941;Évaluateur B;dynamique;territoire;3;;non
38941;Évaluateur B;dynamique;inclusion;2;;non
38941;Évaluateur B;dynamique;collectif;2,5;;non
38941;Évaluateur B;dynamique;innovation;2;;non
38941;Évaluateur B;dynamique;parentalité;2;;non
38941;Évaluateur B;dynamique;maternelle;2,5;;non
38942;Évaluateur B;dynamique;territoire;2,5;;non
38942;Évaluateur B;dynamique;inclusion;2;;non
38942;Évaluateur B;dynamique;collectif;3,5;;non
38942;Évaluateur B;dynamique;innovation;2;;non
38942;Évaluateur B;dynamique;parentalité;2,5;;non
38942;Évaluateur B;dynamique;maternelle;2;;non
38943;Évaluateur B;dynamique;territoire;2,5;;non
38943;Évaluateur B;dynamique;inclusion;1,5;;non
38943;Évaluateur B;dynamique;collectif;3,5;;non
38943;Évaluateur B;dynamique;innovation;2,5;;non
38943;Évaluateur B;dynamique;parentalité;1,5;;non
38943;Évaluateur B;dynamique;maternelle;2;;non
38944;Évaluateur B;dynamique;territoire;3,5;;non
38944;Évaluateur B;dynamique;inclusion;2;;non
38944;Évaluateur B;dynamique;collectif;2,5;;non
38944;Évaluateur B;dynamique;innovation;2,5;;non
38944;Évaluateur B;dynamique;parentalité;2;;non
38944;Évaluateur B;dynamique;maternelle;2;;non
38945;Évaluateur B;dynamique;territoire;3;;non
38945;Évaluateur B;dynamique;inclusion;1,5;;non
38945;Évaluateur B;dynamique;collectif;2;;non
38945;Évaluateur B;dynamique;innovation;2;;non
38945;Évaluateur B;dynamique;parentalité;2;;non
38945;Évaluateur B;dynamique;maternelle;2;;non
38946;Évaluateur B;dynamique;territoire;3,5;;non
38946;Évaluateur B;dynamique;inclusion;2,5;;non
38946;Évaluateur B;dynamique;collectif;3,5;;non
38946;Évaluateur B;dynamique;innovation;1,5;;non
38946;Évaluateur B;dynamique;parentalité;2;;non
38946;Évaluateur B;dynamique;maternelle;2,5;;non
38947;Évaluateur B;dynamique;territoire;3,5;;non
38947;Évaluateur B;dynamique;inclusion;2;;non
38947;Évaluateur B;dynamique;collectif;2,5;;non
38947;Évaluateur B;dynamique;innovation;1,5;;non
38947;Évaluateur B;dynamique;parentalité;2,5;;non
38947;Évaluateur B;dynamique;maternelle;1,5;;non
38948;Évaluateur B;dynamique;territoire;3,5;;non
38948;Évaluateur B;dynamique;inclusion;2;;non
38948;Évaluateur B;dynamique;collectif;2,5;;non
38948;Évaluateur B;dynamique;innovation;2;;non
38948;Évaluateur B;dynamique;parentalité;2;;non
38948;Évaluateur B;dynamique;maternelle;2,5;;non
38949;Évaluateur B;dynamique;territoire;2,5;;non
38949;Évaluateur B;dynamique;inclusion;2;;non
38949;Évaluateur B;dynamique;collectif;2;;non
38949;Évaluateur B;dynamique;innovation;1,5;;non
38949;Évaluateur B;dynamique;parentalité;1,5;;non
38949;Évaluateur B;dynamique;maternelle;2;;non
38950;Évaluateur B;dynamique;territoire;1;;non
38950;Évaluateur B;dynamique;inclusion;2;;non
38950;Évaluateur B;dynamique;collectif;2;;non
38950;Évaluateur B;dynamique;innovation;2;;non
38950;Évaluateur B;dynamique;parentalité;2;;non
38950;Évaluateur B;dynamique;maternelle;2;;non
38951;Évaluateur B;dynamique;territoire;1;;non
38951;Évaluateur B;dynamique;inclusion;2;;non
38951;Évaluateur B;dynamique;collectif;3;;non
38951;Évaluateur B;dynamique;innovation;2;;non
38951;Évaluateur B;dynamique;parentalité;2;;non
38951;Évaluateur B;dynamique;maternelle;2;;non
38952;Évaluateur B;dynamique;territoire;2;;non
38952;Évaluateur B;dynamique;inclusion;1;;non
38952;Évaluateur B;dynamique;collectif;2;;non
38952;Évaluateur B;dynamique;innovation;2;;non
38952;Évaluateur B;dynamique;parentalité;2;;non
38952;Évaluateur B;dynamique;maternelle;1;;non
38953;Évaluateur B;dynamique;territoire;2;;non
38953;Évaluateur B;dynamique;inclusion;0,5;;non
38953;Évaluateur B;dynamique;collectif;2;;non
38953;Évaluateur B;dynamique;innovation;2;;non
38953;Évaluateur B;dynamique;parentalité;2;;non
38953;Évaluateur B;dynamique;maternelle;1;;non
38954;Évaluateur B;dynamique;territoire;3,5;;non
38954;Évaluateur B;dynamique;inclusion;2;;non
38954;Évaluateur B;dynamique;collectif;1,5;;non
38954;Évaluateur B;dynamique;innovation;1,5;;non
38954;Évaluateur B;dynamique;parentalité;1,5;;non
38954;Évaluateur B;dynamique;maternelle;1,5;;non
38955;Évaluateur B;dynamique;territoire;2;;non
38955;Évaluateur B;dynamique;inclusion;1,5;;non
38955;Évaluateur B;dynamique;collectif;2;;non
38955;Évaluateur B;dynamique;innovation;2;;non
38955;Évaluateur B;dynamique;parentalité;2;;non
38955;Évaluateur B;dynamique;maternelle;2,5;;non
38956;Évaluateur B;dynamique;territoire;2,5;;non
38956;Évaluateur B;dynamique;inclusion;1,5;;non
38956;Évaluateur B;dynamique;collectif;3;;non
38956;Évaluateur B;dynamique;innovation;;;non
38956;Évaluateur B;dynamique;parentalité;2;;non
38956;Évaluateur B;dynamique;maternelle;2,5;;non
38957;Évaluateur B;dynamique;territoire;3,5;;non
38957;Évaluateur B;dynamique;inclusion;2;;non
38957;Évaluateur B;dynamique;collectif;3;;non
38957;Évaluateur B;dynamique;innovation;1,5;;non
38957;Évaluateur B;dynamique;parentalité;2;;non
38957;Évaluateur B;dynamique;maternelle;2;;non
38958;Évaluateur B;dynamique;territoire;3,5;;non
38958;Évaluateur B;dynamique;inclusion;2,5;;non
38958;Évaluateur B;dynamique;collectif;3;;non
38958;Évaluateur B;dynamique;innovation;2;;non
38958;Évaluateur B;dynamique;parentalité;1,5;;non
38958;Évaluateur B;dynamique;maternelle;1,5;;non
38959;Évaluateur B;dynamique;territoire;2;;non
38959;Évaluateur B;dynamique;inclusion;2,5;;non
38959;Évaluateur B;dynamique;collectif;3,5;;non
38959;Évaluateur B;dynamique;innovation;2;;non
38959;Évaluateur B;dynamique;parentalité;1,5;;non
38959;Évaluateur B;dynamique;maternelle;2,5;;non
38960;Évaluateur B;dynamique;territoire;3,5;;non
38960;Évaluateur B;dynamique;inclusion;1,5;;non
38960;Évaluateur B;dynamique;collectif;2,5;;non
38960;Évaluateur B;dynamique;innovation;2;;non
38960;Évaluateur B;dynamique;parentalité;2;;non
38960;Évaluateur B;dynamique;maternelle;1,5;;non

"""###),
    ("marks/evaluateur-c.csv", ###"""
identifiant;évaluateur;grille;critère;note;justification;récusé
38901;Évaluateur C;dynamique;territoire;2,5;;non
38901;Évaluateur C;dynamique;inclusion;2;;non
38901;Évaluateur C;dynamique;collectif;2;;non
38901;Évaluateur C;dynamique;innovation;2;;non
38901;Évaluateur C;dynamique;parentalité;2;;non
38901;Évaluateur C;dynamique;maternelle;2,5;;non
38902;Évaluateur C;dynamique;territoire;2,5;;non
38902;Évaluateur C;dynamique;inclusion;2;;non
38902;Évaluateur C;dynamique;collectif;2;;non
38902;Évaluateur C;dynamique;innovation;2;;non
38902;Évaluateur C;dynamique;parentalité;2;;non
38902;Évaluateur C;dynamique;maternelle;2,5;;non
38903;Évaluateur C;dynamique;territoire;2,5;;non
38903;Évaluateur C;dynamique;inclusion;2;;non
38903;Évaluateur C;dynamique;collectif;2;;non
38903;Évaluateur C;dynamique;innovation;2;;non
38903;Évaluateur C;dynamique;parentalité;2;;non
38903;Évaluateur C;dynamique;maternelle;2,5;;non
38905;Évaluateur C;dynamique;territoire;3;;non
38905;Évaluateur C;dynamique;inclusion;1,5;;non
38905;Évaluateur C;dynamique;collectif;2,5;;non
38905;Évaluateur C;dynamique;innovation;1,5;;non
38905;Évaluateur C;dynamique;parentalité;1,5;;non
38905;Évaluateur C;dynamique;maternelle;1,5;;non
38909;Évaluateur C;dynamique;territoire;3;;non
38909;Évaluateur C;dynamique;inclusion;2;;non
38909;Évaluateur C;dynamique;collectif;3;;non
38909;Évaluateur C;dynamique;innovation;2;;non
38909;Évaluateur C;dynamique;parentalité;2,5;;non
38909;Évaluateur C;dynamique;maternelle;2;;non
38913;Évaluateur C;dynamique;territoire;3;;non
38913;Évaluateur C;dynamique;inclusion;1,5;;non
38913;Évaluateur C;dynamique;collectif;2,5;;non
38913;Évaluateur C;dynamique;innovation;2;;non
38913;Évaluateur C;dynamique;parentalité;2;;non
38913;Évaluateur C;dynamique;maternelle;2,5;;non
38917;Évaluateur C;dynamique;territoire;2;;non
38917;Évaluateur C;dynamique;inclusion;1,5;;non
38917;Évaluateur C;dynamique;collectif;3;;non
38917;Évaluateur C;dynamique;innovation;2,5;;non
38917;Évaluateur C;dynamique;parentalité;2;;non
38917;Évaluateur C;dynamique;maternelle;2;;non
38921;Évaluateur C;dynamique;territoire;2;;non
38921;Évaluateur C;dynamique;inclusion;2;;non
38921;Évaluateur C;dynamique;collectif;3;;non
38921;Évaluateur C;dynamique;innovation;2;;non
38921;Évaluateur C;dynamique;parentalité;2,5;;non
38921;Évaluateur C;dynamique;maternelle;1,5;;non
38925;Évaluateur C;dynamique;territoire;3;;non
38925;Évaluateur C;dynamique;inclusion;2;;non
38925;Évaluateur C;dynamique;collectif;2;;non
38925;Évaluateur C;dynamique;innovation;2,5;;non
38925;Évaluateur C;dynamique;parentalité;2;;non
38925;Évaluateur C;dynamique;maternelle;2;;non
38929;Évaluateur C;dynamique;territoire;2;;non
38929;Évaluateur C;dynamique;inclusion;1,5;;non
38929;Évaluateur C;dynamique;collectif;3,5;;non
38929;Évaluateur C;dynamique;innovation;2;;non
38929;Évaluateur C;dynamique;parentalité;1,5;;non
38929;Évaluateur C;dynamique;maternelle;2,5;;non
38933;Évaluateur C;dynamique;territoire;2,5;;non
38933;Évaluateur C;dynamique;inclusion;1,5;;non
38933;Évaluateur C;dynamique;collectif;2,5;;non
38933;Évaluateur C;dynamique;innovation;1,5;;non
38933;Évaluateur C;dynamique;parentalité;2;;non
38933;Évaluateur C;dynamique;maternelle;2,5;;non
38937;Évaluateur C;dynamique;territoire;2,5;;non
38937;Évaluateur C;dynamique;inclusion;1,5;;non
38937;Évaluateur C;dynamique;collectif;3;;non
38937;Évaluateur C;dynamique;innovation;2;;non
38937;Évaluateur C;dynamique;parentalité;2,5;;non
38937;Évaluateur C;dynamique;maternelle;2,5;;non
38941;Évaluateur C;dynamique;territoire;3,5;;non
38941;Évaluateur C;dynamique;inclusion;2;;non
38941;Évaluateur C;dynamique;collectif;2;;non
38941;Évaluateur C;dynamique;innovation;2;;non
38941;Évaluateur C;dynamique;parentalité;2;;non
38941;Évaluateur C;dynamique;maternelle;2;;non
38945;Évaluateur C;dynamique;territoire;2;;non
38945;Évaluateur C;dynamique;inclusion;2,5;;non
38945;Évaluateur C;dynamique;collectif;3,5;;non
38945;Évaluateur C;dynamique;innovation;2,5;;non
38945;Évaluateur C;dynamique;parentalité;1,5;;non
38945;Évaluateur C;dynamique;maternelle;1,5;;non
38949;Évaluateur C;dynamique;territoire;2,5;;non
38949;Évaluateur C;dynamique;inclusion;2,5;;non
38949;Évaluateur C;dynamique;collectif;2,5;;non
38949;Évaluateur C;dynamique;innovation;1,5;;non
38949;Évaluateur C;dynamique;parentalité;2;;non
38949;Évaluateur C;dynamique;maternelle;1,5;;non
38957;Évaluateur C;dynamique;territoire;;;oui
38957;Évaluateur C;dynamique;inclusion;;;oui
38957;Évaluateur C;dynamique;collectif;;;oui
38957;Évaluateur C;dynamique;innovation;;;oui
38957;Évaluateur C;dynamique;parentalité;;;oui
38957;Évaluateur C;dynamique;maternelle;;;oui

"""###),
  ]
}
