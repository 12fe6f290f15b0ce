extension RepairTests {
  /// What people write as they speak, and the repair that is offered.
  static let habits: [Repair] = [
    Repair("priorité a = jour ≤ 31/03/21", "priorité a = jour ≤ 31/03/2021", "L007"),
    Repair("priorité a = jour ≤ 31/04/2021", "priorité a = jour ≤ 30/04/2021", "L007"),
    Repair("priorité a = jour ≤ 29/02/2021", "priorité a = jour ≤ 28/02/2021", "L007"),
    Repair("priorité a = jour ≤ 31 mars 2021", "priorité a = jour ≤ 31/03/2021", "G005"),
    Repair(
      "priorité a = (jour ≤ 31 mars 2021) et v", "priorité a = (jour ≤ 31/03/2021) et v", "G005"),
    Repair("priorité a = jour avant le 31/03/2021", "priorité a = jour < 31/03/2021", "G005"),
    Repair("priorité a = jour jusqu'au 31/03/2021", "priorité a = jour ≤ 31/03/2021", "G005"),
    Repair("priorité a = jour à partir du 31/03/2021", "priorité a = jour ≥ 31/03/2021", "G005"),
    Repair("montant a\n  70 % de coût", "montant a\n  70 % × coût", "G005"),
    Repair("montant a\n  1 million €", "montant a\n  1 000 000 €", "G005"),
    Repair("montant a\n  5 M€", "montant a\n  5 000 000 €", "G005"),
    Repair("montant a\n  20 k€", "montant a\n  20 000 €", "G005"),
    Repair(
      "sélection\n  enveloppe 5 M€ consommée par aide",
      "sélection\n  enveloppe 5 000 000 € consommée par aide", "G005"),
    Repair("montant a\n  coût\n  x 50 %", "montant a\n  coût\n  × 50 %", "G019"),
    Repair(
      "sélection\n  liste complémentaire de 10", "sélection\n  liste complémentaire 10", "G005"),
    Repair(
      "grille g\n  note éliminatoire moins de 8", "grille g\n  total éliminatoire moins de 8",
      "G003"),
    Repair(
      "exemple « E »\n  attendu rang 2 parmi m1, n = 3",
      "exemple « E »\n  attendu rang 2 parmi m1\n  attendu n = 3", "G005"),
    Repair(
      "priorité a « Moins de 10 = n < 10", "priorité a « Moins de 10 » = n < 10", "L005"),
    Repair(
      "priorité a = nombre de lots où v ≥ 2", "priorité a = (nombre de lots où v) ≥ 2", "V006"),
    Repair("valeur a = nombre de lots où v × 2", "valeur a = (nombre de lots où v) × 2", "V006"),
    Repair(
      "priorité a = zone = « b » ou « c »", "priorité a = zone parmi « b », « c »", "V001"),
    Repair(
      "montant a\n  coût\n  plafonné à 3 500", "montant a\n  coût\n  plafonné à 3 500 €", "V001"),
    Repair("priorité a = n < 5 €", "priorité a = n < 5", "V001"),
    Repair("priorité a = trimestre(jour) = 1", "priorité a = trimestre de jour = 1", "G005"),
    Repair("priorité a = mois(jour) = 1", "priorité a = mois de jour = 1", "G005"),
    Repair("priorité a = nombre(lots) > 1", "priorité a = nombre de lots > 1", "G005"),
    Repair("priorité a = trimestre de la jour = 1", "priorité a = trimestre de jour = 1", "G005"),
    Repair("priorité a = v et l'n > 3", "priorité a = v et n > 3", "G005"),
    Repair(
      "exemple « E »\n  avec déjà attribué 300 €", "exemple « E »\n  déjà attribué 300 €", "G005"),
    Repair(
      "exemple « E »\n  avec n = 3, déjà attribué 300 €",
      "exemple « E »\n  avec n = 3\n  déjà attribué 300 €", "G005"),
    Repair("exemple « E »\n  attendu aucun motif", "exemple « E »\n  attendu sans motif", "G005"),
    Repair(
      "exemple « E »\n  attendu motif g.projet", "exemple « E »\n  attendu motif projet", "G005"),
    Repair(
      "exemple « E »\n  attendu sans motif g.projet", "exemple « E »\n  attendu sans motif projet",
      "G005"),
    Repair(
      "montant a\n  coût\n  courrier sans détails", "montant a\n  coût\n  courrier sans détail",
      "G003"),
    Repair(
      "condition c\n  exige v\n  courrier sans mentions",
      "condition c\n  exige v\n  courrier sans mention", "G003"),
    Repair("montant a\n  12 000,000 €", "montant a\n  12 000 €", "L010"),
    Repair("montant a\n  12 000,500 €", "montant a\n  12 000,50 €", "L010"),
    Repair("montant a\n  12,000 €", "montant a\n  12 000 €", "L010"),
    Repair("montant a\n  12 000.000 €", "montant a\n  12 000 €", "L008"),
    Repair("montant a\n  12.345 €", "montant a\n  12 345 €", "L008"),
    Repair(
      "propriété « P »\n  quand lot.prix augmente, n ne baisse jamais",
      "propriété « P »\n  quand somme des lot.prix augmente, n ne baisse jamais", "N009"),
    Repair(
      "montant a\n  coût\n  par tranches\n  | c | t |\n  | jusqu'à 9 € | 1 % |\n  | à partir de 9 € | 2 % |",
      "montant a\n  coût\n  par tranches\n  | c | t |\n  | jusqu'à 9 € | 1 % |\n  | plus de 9 € | 2 % |",
      "A006"),
    Repair(
      "montant a\n  coût\n  par tranches\n  | c | t |\n  | jusqu'à 9 € | 1 % |\n  | à partir de 5 € | 2 % |",
      "montant a\n  coût\n  par tranches\n  | c | t |\n  | jusqu'à 9 € | 1 % |\n  | plus de 9 € | 2 % |",
      "A006"),
  ]

  /// Signs said in words, words said for nothing, and signs of other notations.
  static let spoken: [Repair] = [
    Repair("priorité a = n est inférieur à 5", "priorité a = n < 5", "G005"),
    Repair("priorité a = n supérieur ou égal à 5", "priorité a = n ≥ 5", "G005"),
    Repair("priorité a = n est au moins 5", "priorité a = n ≥ 5", "G005"),
    Repair("priorité a = n n'est pas 5", "priorité a = n ≠ 5", "G005"),
    Repair("priorité a = n différent de 5", "priorité a = n ≠ 5", "G005"),
    Repair("priorité a = v est vrai", "priorité a = v = vrai", "G005"),
    Repair("priorité a = n => 5", "priorité a = n ≥ 5", "G005"),
    Repair("priorité a = n =< 5", "priorité a = n ≤ 5", "G005"),
    Repair("priorité a = n == 5", "priorité a = n = 5", "G005"),
    Repair("priorité a = n != 5", "priorité a = n ≠ 5", "G005"),
    Repair("priorité a = n entre 2 et 5", "priorité a = n ≥ 2 et n ≤ 5", "G005"),
    Repair("priorité a = n > 2, v", "priorité a = n > 2 et v", "G005"),
    Repair("priorité a = n > 2 ET v", "priorité a = n > 2 et v", "G005"),
    Repair("priorité a = n > 2 and v", "priorité a = n > 2 et v", "G005"),
    Repair("priorité a = n > 2 OU v", "priorité a = n > 2 ou v", "G005"),
    Repair("priorité a : v", "priorité a = v", "G005"),
    Repair("priorité a = jour ≤ 1er mars 2021", "priorité a = jour ≤ 01/03/2021", "G005"),
    Repair("valeur a = n plus 3", "valeur a = n + 3", "G005"),
    Repair("valeur a = n multiplié par 3", "valeur a = n × 3", "G005"),
    Repair("valeur a = n\n\npriorité b = v;", "valeur a = n\n\npriorité b = v", "L004"),
    Repair("montant a\n  = coût", "montant a\n  coût", "G005"),
    Repair("montant a\n  coût\n  × 50 pour cent", "montant a\n  coût\n  × 50 %", "G005"),
    Repair("montant a\n  coût\n  × 50 pourcent", "montant a\n  coût\n  × 50 %", "N008"),
    Repair(
      "montant a\n  coût\n  plafonné à € 9", "montant a\n  coût\n  plafonné à 9 €", "G005"),
    Repair(
      "montant a\n  coût × 50 %, plafonné à 9 €", "montant a\n  coût × 50 %\n  plafonné à 9 €",
      "G005"),
    Repair(
      "montant a\n  coût\n  arrondi à l'euro inférieur",
      "montant a\n  coût\n  arrondi à l'euro par défaut", "G005"),
    Repair("montant a\n  coût\n  maximum 9 €", "montant a\n  coût\n  plafonné à 9 €", "G019"),
    Repair(
      "montant a\n  si v alors 3 €\n  sinon 4 €", "montant a\n  si v alors 3 € sinon 4 €", "G005"),
    Repair(
      "condition c\n  exige v\n  sinon « N »\nfin", "condition c\n  exige v\n  sinon « N »\n",
      "G005"),
    Repair("condition c\n  exige que n > 3", "condition c\n  exige n > 3", "G005"),
    Repair(
      "condition c\n  exige v\n  sinon Trop tard", "condition c\n  exige v\n  sinon « Trop tard »",
      "G004"),
    Repair(
      "condition c\n  exige v\n  selon article 3", "condition c\n  exige v\n  selon « article 3 »",
      "G004"),
    Repair("condition c\n  si v", "condition c\n  quand v", "G003"),
    Repair(
      "condition c\n  exige v\n  gravité : bloquante",
      "condition c\n  exige v\n  gravité bloquante",
      "G005"),
    Repair("fiche f\n  p entier obligatoire", "fiche f\n  p entier", "G005"),
    Repair("fiche f\n  p entier positif", "fiche f\n  p entier à partir de 0", "G021"),
    Repair("fiche f\n  p entier ≥ 2", "fiche f\n  p entier au moins 2", "G005"),
    Repair("fiche f\n  p entier, a partir de 2", "fiche f\n  p entier, à partir de 2", "G021"),
    Repair("grille g sur 20 points", "grille g sur 20 ", "G005"),
    Repair(
      "grille g sur 9\n  | critère | points |\n  | a | 9 |",
      "grille g sur 9\n  | critère | sur |\n  | a | 9 |", "G012"),
    Repair(
      "grille g\n  éliminatoire si moins de 8", "grille g\n  total éliminatoire moins de 8", "G003"),
    Repair(
      "table t\n  selon n\n  | n | p |\n  | > 6 | 2 |",
      "table t\n  selon n\n  | n | p |\n  | plus de 6 | 2 |", "G005"),
    Repair(
      "table t\n  selon n\n  | n | p |\n  | 1 - 6 | 2 |",
      "table t\n  selon n\n  | n | p |\n  | 1 à 6 | 2 |", "G005"),
    Repair(
      "table t\n  selon n\n  | n | p |\n  | 1 à 9 | 2",
      "table t\n  selon n\n  | n | p |\n  | 1 à 9 | 2 |", "G004"),
    Repair("exemple « E »\n  avec n égal à 3", "exemple « E »\n  avec n = 3", "G005"),
    Repair("exemple « E »\n  attendu valeur n = 3", "exemple « E »\n  attendu n = 3", "G005"),
    Repair("exemple « E »\n  avec code = A1", "exemple « E »\n  avec code = « A1 »", "N001"),
    Repair("exemple « E »\n  avec v = Oui", "exemple « E »\n  avec v = oui", "N001"),
    Repair("classement\n  d'abord n", "classement\n  d'abord n décroissant", "O003"),
    Repair("montant a = coût", "montant a\n  coût", "G005"),
    Repair(
      "montant a\n  coût\n  arrondi au centime.", "montant a\n  coût\n  arrondi au centime", "G005"),
    Repair(
      "montant a\n  coût\n  dans la limite de 9 €", "montant a\n  coût\n  plafonné à 9 €", "G019"),
    Repair("paramètre a 10 €", "paramètre a = 10 €", "G004"),
    Repair("priorité a = pas v", "priorité a = non v", "G005"),
    Repair("valeur a = max(n, 3)", "valeur a = maximum(n, 3)", "G005"),
    Repair(
      "condition c\n  exige pour toutes les lot : lot.prix > 3 €",
      "condition c\n  exige pour chaque lot : lot.prix > 3 €", "G005"),
    Repair(
      "condition c\n  exige pour chaque lot lot.prix > 3 €",
      "condition c\n  exige pour chaque lot : lot.prix > 3 €", "G004"),
    Repair(
      "condition c\n  exige v\n  sinon 'Trop tard'",
      "condition c\n  exige v\n  sinon « Trop tard »", "G005"),
    Repair("fiche f\n  p pourcentage", "fiche f\n  p taux", "G020"),
    Repair("fiche f\n  p oui ou non", "fiche f\n  p oui/non", "G020"),
    Repair("fiche f\n  p nombre entier", "fiche f\n  p entier", "G021"),
    Repair("fiche f\n  p montant en euros", "fiche f\n  p montant", "G021"),
    Repair("fiche f\n  p montant hors taxes", "fiche f\n  p montant HT", "G021"),
    Repair(
      "priorité a = jour est antérieur au 31/03/2021", "priorité a = jour < 31/03/2021", "G005"),
    Repair(
      "priorité a = jour est postérieure au 31/03/2021", "priorité a = jour > 31/03/2021", "G005"),
    Repair(
      "condition c\n  sauf si v\n  exige n > 3", "condition c\n  quand non (v)\n  exige n > 3",
      "G005"),
    Repair(
      "condition c\n  exige v sauf si n > 3", "condition c\n  exige v\n  quand non (n > 3)",
      "G005"),
    Repair(
      "montant a\n  coût\n  × 60 %\n  + 10 % si v",
      "montant a\n  coût\n  × si v alors 70 % sinon 60 %",
      "G005"),
    Repair(
      "montant a\n  coût\n  × 60 %\n  majoré de 10 points si v",
      "montant a\n  coût\n  × si v alors 70 % sinon 60 %", "G005"),
    Repair(
      "montant a\n  coût\n  + 500 € si v", "montant a\n  coût\n  + si v alors 500 € sinon 0 €",
      "G005"),
    Repair(
      "montant a\n  coût\n  × 50 % si v", "montant a\n  coût\n  × si v alors 50 % sinon 100 %",
      "G005"),
  ]

  /// The number that lost its sign is at fault, and not the rate that kept it.
  static let signs: [Repair] = [
    Repair(
      "montant a\n  coût\n  × si v alors 70 sinon 60 %",
      "montant a\n  coût\n  × si v alors 70 % sinon 60 %", "V001"),
    Repair(
      "montant a\n  coût\n  × si v alors 60 % sinon 70",
      "montant a\n  coût\n  × si v alors 60 % sinon 70 %", "V001"),
    Repair(
      "montant a\n  coût\n  × si v alors 60 % sinon si n > 3 alors 50 sinon 40 %",
      "montant a\n  coût\n  × si v alors 60 % sinon si n > 3 alors 50 % sinon 40 %", "V001"),
    Repair(
      "montant a\n  coût\n  × minimum(70, 60 %)", "montant a\n  coût\n  × minimum(70 %, 60 %)",
      "V001"),
    Repair(
      "montant a\n  coût\n  × si v alors 70 sinon 60",
      "montant a\n  coût\n  × si v alors 70 % sinon 60 %", "A010"),
    Repair(
      "montant a\n  coût\n  × si v alors 0,5 sinon 60",
      "montant a\n  coût\n  × si v alors 0,5 sinon 60 %", "A010"),
    Repair(
      "valeur taux = si v alors 70 sinon 60\n\nmontant a\n  coût\n  × taux",
      "valeur taux = si v alors 70 % sinon 60 %\n\nmontant a\n  coût\n  × taux", "A010"),
    Repair(
      "table taux\n  selon v\n  | v | t |\n  | oui | 70 |\n  | non | 60 |\n\nmontant a\n  coût\n  × taux",
      "table taux\n  selon v\n  | v | t |\n  | oui | 70 % |\n  | non | 60 % |\n\nmontant a\n  coût\n  × taux",
      "A010"),
  ]

  /// What is multiplied and is no share: a count among the answers, a share as a proportion.
  static let counts = [
    "montant a\n  coût\n  × si v alors n sinon 2", "montant a\n  coût\n  × minimum(n, 5)",
    "montant a\n  coût\n  × si v alors 0,7 sinon 0,6",
    "montant a\n  coût\n  × si v alors 1 sinon 0",
  ]

  /// Habits whose message says how things are written, and that no single edit mends.
  static let unmended = [
    "priorité a = jour < 31/03/2027 et après 01/01/2027", "priorité a = jour = aujourd'hui",
    "valeur a = arrondi(n ÷ 3)", "priorité a = année de jour = 2027",
    "condition c\n  exige chaque lot.prix > 3 €", "valeur a = nombre de prix des lots",
    "montant a\n  20 € par lot",
  ]
}
