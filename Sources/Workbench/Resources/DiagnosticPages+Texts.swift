// swift-format-ignore-file
// Made from docs/diagnostics by the tests (UPDATE_GOLDEN=1 swift test).

extension DiagnosticPages {
  /// The pages by code, in the order of the codes.
  static let pages: [(code: StaticString, text: StaticString)] = [
    ("A001", ###"""
# A001 : un montant saute d'un coup

## Ce que cela veut dire

Le taux atteint s'applique à tout le montant : un euro de plus change tout le calcul.

## Pourquoi cela compte

Le porteur qui dépasse le seuil d'un euro peut recevoir moins que son voisin.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  au taux de la tranche atteinte
  | coût | taux |
  | 0 € à 10 000 € | 50 % |
  | plus de 10 000 € | 30 % |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  par tranches
  | coût | taux |
  | 0 € à 10 000 € | 50 % |
  | plus de 10 000 € | 30 % |
  arrondi au centime
```

## Comment corriger

Écrivez `par tranches` pour que chaque tranche garde son taux, ou dites dans un `choix` que le
saut est voulu : `accepte A001`.

## In English

**An amount jumps.** The rate reached applies to the whole amount, so that one more euro changes
it all. Write `by marginal brackets`, or accept the jump in a `choice`.

"""###),
    ("A002", ###"""
# A002 : les parts atteignent 100 % avant le reste

## Ce que cela veut dire

Les parts qui précèdent `le reste` font déjà 100 % ou plus.

## Pourquoi cela compte

Il ne resterait rien, ou moins que rien, pour la dernière.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût × 70 %
  arrondi au centime

répartition financement de aide
  | nom | part |
  | département | 60 % |
  | région | 50 % |
  | mairie | le reste |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût × 70 %
  arrondi au centime

répartition financement de aide
  | nom | part |
  | département | 60 % |
  | région | 30 % |
  | mairie | le reste |
  arrondi au centime
```

## Comment corriger

Corrigez une part.

## In English

**The shares reach 100% before the rest.** The shares before `the rest` already make 100% or more,
so that nothing is left for the last one. Correct a share.

"""###),
    ("A003", ###"""
# A003 : le reste n'est pas à la dernière ligne

## Ce que cela veut dire

`le reste` doit être la dernière part, une seule fois.

## Pourquoi cela compte

Il se calcule quand toutes les autres parts sont connues.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût × 70 %
  arrondi au centime

répartition financement de aide
  | nom | part |
  | département | le reste |
  | région | 40 % |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût × 70 %
  arrondi au centime

répartition financement de aide
  | nom | part |
  | région | 40 % |
  | département | le reste |
  arrondi au centime
```

## Comment corriger

Déplacez la ligne à la fin.

## In English

**The rest is not in the last row.** `the rest` must be the last share, and only once, since it is
calculated from the others. Move it to the end.

"""###),
    ("A004", ###"""
# A004 : il manque le reste à la dernière part

## Ce que cela veut dire

Toutes les parts sont des pourcentages, et aucune ne reçoit ce que laissent les arrondis.

## Pourquoi cela compte

Une fois arrondies, leur somme peut s'écarter d'un centime du total.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût × 70 %
  arrondi au centime

répartition financement de aide
  | nom | part |
  | département | 50 % |
  | région | 50 % |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût × 70 %
  arrondi au centime

répartition financement de aide
  | nom | part |
  | département | 50 % |
  | région | le reste |
  arrondi au centime
```

## Comment corriger

Écrivez `le reste` à la dernière part.

## In English

**The last share is not the rest.** All shares are percentages; once rounded, they may miss the
total by a cent. Write `the rest` in the last one.

"""###),
    ("A005", ###"""
# A005 : les tranches laissent un trou

## Ce que cela veut dire

Un montant possible n'entre dans aucune tranche.

## Pourquoi cela compte

Le dossier concerné n'aurait pas de taux.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  par tranches
  | coût | taux |
  | 0 € à 10 000 € | 50 % |
  | plus de 20 000 € | 30 % |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  par tranches
  | coût | taux |
  | 0 € à 10 000 € | 50 % |
  | plus de 10 000 € | 30 % |
  arrondi au centime
```

## Comment corriger

Prolongez la tranche voisine, ou ajoutez celle qui manque : le message propose les deux.

## In English

**The brackets leave a gap.** A possible amount falls in no bracket. Extend the bracket beside
it, or add the missing one: the message proposes both.

"""###),
    ("A006", ###"""
# A006 : deux tranches se chevauchent

## Ce que cela veut dire

Un même montant entre dans deux tranches.

## Pourquoi cela compte

Il aurait deux taux.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  par tranches
  | coût | taux |
  | 0 € à 20 000 € | 50 % |
  | plus de 10 000 € | 30 % |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  par tranches
  | coût | taux |
  | 0 € à 10 000 € | 50 % |
  | plus de 10 000 € | 30 % |
  arrondi au centime
```

## Comment corriger

Faites commencer chaque tranche où la précédente finit, avec `plus de`.

## In English

**Two brackets overlap.** One amount falls in two brackets. Make each bracket start where the
previous one ends.

"""###),
    ("A007", ###"""
# A007 : le plafond est plus bas que le plancher

## Ce que cela veut dire

Un même montant est plafonné à une somme plus petite que celle qu'il doit au moins atteindre.

## Pourquoi cela compte

Les deux lignes se contredisent.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  au moins 200 €
  plafonné à 100 €
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  au moins 200 €
  plafonné à 1 000 €
```

## Comment corriger

Corrigez l'une des deux sommes.

## In English

**The cap is lower than the floor.** An amount is capped at less than it must at least reach.
Correct one of the two sums.

"""###),
    ("A008", ###"""
# A008 : un plafond n'est jamais atteint

## Ce que cela veut dire

Les limites déclarées gardent le montant en dessous du plafond.

## Pourquoi cela compte

Un plafond sans effet est souvent mal placé, ou mal recopié.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant 0 € à 1 000 €

montant aide
  coût
  plafonné à 5 000 €
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant 0 € à 1 000 €

montant aide
  coût
  plafonné à 500 €
```

## Comment corriger

Vérifiez la somme et l'ordre des lignes, ou supprimez le plafond.

## In English

**A cap is never reached.** The declared limits keep the amount below the cap. Check the sum and
the order of lines, or delete the cap.

"""###),
    ("A009", ###"""
# A009 : un plancher donne une aide à qui n'a droit à rien

## Ce que cela veut dire

Le montant peut être de zéro avant la ligne `au moins`, qui le relève alors comme les autres. Le
message montre la ligne à partir de laquelle il peut l'être.

## Pourquoi cela compte

« Au moins 500 € » s'entend d'ordinaire de ceux qui sont aidés. Sans condition, un dossier sans
dépense reçoit 500 €.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  × 50 %
  arrondi au centime
  au moins 500 €
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant brut
  coût
  × 50 %
  arrondi au centime

montant aide
  si brut = 0 € alors 0 € sinon maximum(brut, 500 €)
```

## Comment corriger

Donnez un nom au montant d'avant le plancher, et gardez zéro à zéro par un `si`. Si le champ ne peut
pas être de zéro, dites-le par sa limite, `à partir de 1 €`. Si le plancher vaut pour tous, dites-le
dans un `choix` : `accepte A009 sur aide`.

## In English

**A floor gives aid where nothing is due.** The amount may be zero before the line `at least`, which
lifts it like any other. Name the amount before the floor and keep zero at zero with an `if`; or say
in the field's limit that it cannot be zero; or accept A009 in a `choice`.

"""###),
    ("A010", ###"""
# A010 : un taux dépasse 100 %

## Ce que cela veut dire

Le montant est multiplié par plus de un. Sans son signe, `70` est soixante-dix fois le montant, et
non 70 %. Il en va de même de `si prioritaire alors 70 sinon 60`, et d'un paramètre,
d'une valeur ou d'une table qu'on appelle taux : `paramètre taux_d_aide = 60`.

## Pourquoi cela compte

Un signe oublié multiplie l'aide par cent. Rien d'autre ne le signalerait, sauf un plafond.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  × 70
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  × 70 %
  arrondi au centime
```

## Comment corriger

Ajoutez le signe `%`. Si le montant est bien multiplié, donnez un nom à ce nombre avec un
`paramètre` (`paramètre coefficient = 2`, puis `× coefficient`), ou dites-le dans un `choix` :
`accepte A010`.

## In English

**A rate is above 100%.** The amount is multiplied by more than one: without its sign, `70` is
seventy times the amount, and not 70%; so it is in the branches of an `if`. Add the sign. If the amount is to be multiplied, name the
number with a `parameter`, or accept A010 in a `choice`.

"""###),
    ("A011", ###"""
# A011 : le reste d'un partage peut être négatif

## Ce que cela veut dire

Les autres parts, arrondies, peuvent ensemble dépasser le tout. Le message donne la plus petite somme
à partager pour laquelle cela arrive.

## Pourquoi cela compte

Personne ne verse une part négative. 25 % de 0,02 € s'arrondissent à 0,01 € : trois parts font 0,03 €,
et le reste serait de −0,01 €.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

répartition financement de coût
  | nom         | part     |
  | europe      | 25 %     |
  | état        | 25 %     |
  | région      | 25 %     |
  | département | le reste |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

répartition financement de coût
  | nom         | part     |
  | europe      | 25 %     |
  | état        | 25 %     |
  | région      | 25 %     |
  | département | le reste |
  arrondi au centime par défaut
```

## Comment corriger

Arrondissez les parts `par défaut` : leur somme ne dépasse jamais le tout, les centimes vont au reste, et
le total reste exact. Ou donnez à la somme une limite au-dessus de celle du message.

## In English

**The rest of a division into shares may be negative.** Rounded to the nearest, the other shares may
exceed the whole. Round them `down`: the cents go to the rest, and the total stays exact.

"""###),
    ("C001", ###"""
# C001 : une condition est toujours remplie

## Ce que cela veut dire

Les limites déclarées suffisent : aucun dossier possible ne manque à la condition.

## Pourquoi cela compte

Une règle qui ne peut exclure personne est souvent une règle mal recopiée.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes ≥ 1
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes ≥ 3
  sinon « Condition non remplie. »
```

## Comment corriger

Vérifiez le seuil sur le texte, ou supprimez la condition.

## In English

**A condition is always met.** The declared limits suffice: no possible application fails the
condition. Check the threshold against the call.

"""###),
    ("C002", ###"""
# C002 : une condition n'est jamais remplie

## Ce que cela veut dire

Les limites déclarées l'empêchent : aucun dossier possible ne remplit la condition.

## Pourquoi cela compte

Tout le monde serait exclu.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes < 1
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes > 1
  sinon « Condition non remplie. »
```

## Comment corriger

Vérifiez le seuil et le sens de la comparaison.

## In English

**A condition is never met.** The declared limits prevent it: no possible application meets the
condition. Check the threshold and the direction of the comparison.

"""###),
    ("C003", ###"""
# C003 : une priorité est contenue dans une autre

## Ce que cela veut dire

Tout dossier qui a l'une des priorités a aussi l'autre.

## Pourquoi cela compte

Les deux comptent alors à chaque fois ensemble, ce que le texte ne veut pas toujours.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

priorité petite = classes ≤ 3
priorité moyenne = classes ≤ 6

classement
  d'abord moyenne, puis petite
  en dernier ressort code croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

priorité petite = classes ≤ 3
priorité moyenne = classes > 3 et classes ≤ 6

classement
  d'abord moyenne, puis petite
  en dernier ressort code croissant
```

## Comment corriger

Excluez l'une de l'autre, ou dites dans un `choix` que c'est voulu : `accepte C003`.

## In English

**A priority is contained in another.** Whoever has one of the priorities has the other too, so
that both always count together. Exclude one from the other, or accept it in a `choice`.

"""###),
    ("C004", ###"""
# C004 : des règles sont trop nombreuses pour être toutes comparées

## Ce que cela veut dire

Le vérificateur compare deux à deux les priorités, pour voir si l'une en contient une autre, et les
conditions bloquantes, pour voir si deux se contredisent. Il a comparé les 5 000 premières paires qui
dépendent des mêmes champs, et s'est arrêté à la règle que montre le message.

## Pourquoi cela compte

Une priorité qui en contient une autre, ou deux conditions qui se contredisent, peuvent rester sans message.

## Comment corriger

Réduisez le nombre de ces règles, ou réunissez en une `table` celles qui dépendent du même champ. Sinon,
dites dans un `choix` que vous l'acceptez : `accepte C004`.

## In English

**There are too many rules for all to be compared.** The checker compares priorities two by two, to find
one that contains another, and blocking conditions, to find two that contradict one another. It stopped
after 5 000 pairs that depend on the same fields. Reduce the number of these rules, or gather in a `table`
those that depend on one field; or accept C004 in a `choice`.

"""###),
    ("C005", ###"""
# C005 : aucun dossier ne remplit deux conditions à la fois

## Ce que cela veut dire

Deux conditions bloquantes demandent le contraire l'une de l'autre. Chacune peut être remplie, jamais les
deux ensemble.

## Pourquoi cela compte

Tout dossier qu'elles concernent toutes deux est inéligible, quoi que fasse la commune. C'est presque toujours
un seuil mal recopié, ou un `quand` oublié.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition assez_de_classes
  exige classes ≥ 10
  sinon « Moins de 10 classes. »

condition pas_trop_de_classes
  exige classes ≤ 5
  sinon « Plus de 5 classes. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition assez_de_classes
  exige classes ≥ 5
  sinon « Moins de 5 classes. »

condition pas_trop_de_classes
  exige classes ≤ 10
  sinon « Plus de 10 classes. »
```

## Comment corriger

Corrigez l'un des seuils, ou limitez l'une des conditions par `quand`. Si le texte le veut, dites-le dans
un `choix` : `accepte C005`.

Seules sont comparées les conditions du dossier, non celles qui passent les fiches en revue par `pour chaque` ;
au-delà de 5 000 paires, le message [C004](C004.md) le dit.

## In English

**No application meets two conditions at once.** Two blocking conditions ask for the contrary of one
another: each can be met, never both, so that every application they both concern is ineligible.
Mend one of the bounds, limit one of the conditions with `when`, or accept it in a `choice`. Only
conditions of the application are compared, not those that go through records with `for each`; beyond
5 000 pairs, C004 says so.

"""###),
    ("C006", ###"""
# C006 : un test a toujours la même réponse

## Ce que cela veut dire

Au milieu d'un calcul, une comparaison est vraie, ou fausse, pour tous les dossiers possibles : les
limites déclarées suffisent à le savoir.

## Pourquoi cela compte

Un filtre qui ne retient jamais rien donne zéro, et un cas qui n'arrive jamais cache une règle. C'est le
plus souvent un seuil mal recopié, ou le mois mis pour le trimestre.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  travaux liste de tranche

fiche tranche
  début date

valeur tardives = nombre de travaux où trimestre de tranche.début = 10
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  travaux liste de tranche

fiche tranche
  début date

valeur tardives = nombre de travaux où trimestre de tranche.début = 4
```

## Comment corriger

Corrigez la valeur ou le sens de la comparaison ; si le test ne sert à rien, supprimez-le. Si le texte le
veut, dites-le dans un `choix` : `accepte C006`.

## In English

**A test always has the same answer.** Within a calculation a comparison is true, or false, for every
possible application: the declared limits settle it. Mostly a threshold was miscopied, or the month
put for the quarter. Correct the value or the direction, delete the test, or accept C006 in a `choice`.

"""###),
    ("E001", ###"""
# E001 : un exemple donne une valeur impossible

## Ce que cela veut dire

Un exemple ou un modèle donne à un champ une valeur hors de ses limites, à une liste trop ou trop peu de
lignes, ou deux fois la même `clé` à ses lignes ; ou il a déjà attribué plus que l'enveloppe.

## Pourquoi cela compte

Un exemple décrit un dossier qui pourrait être déposé : celui-ci serait refusé à la lecture.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

modèle type
  code = « A1 »
  classes = 4

exemple « Une petite commune »
  partant de type
  avec classes = 0
  attendu éligible
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

modèle type
  code = « A1 »
  classes = 4

exemple « Une petite commune »
  partant de type
  avec classes = 2
  attendu éligible
```

## Comment corriger

Corrigez la valeur, ou la limite du champ. Toutes les lignes sont regardées, celles du modèle dont part un
exemple avec les siennes.

## In English

**An example gives an impossible value.** An example or a model gives a field a value outside its limits,
a list too many rows or too few, or two rows of a list the same `key`; or it has already awarded more
than the envelope. Correct the value, or the limit. All rows are looked at, those of the model with those
of the example.

"""###),
    ("E002", ###"""
# E002 : un modèle ne remplit pas tous les champs

## Ce que cela veut dire

Un modèle est un dossier complet, et des champs obligatoires y sont vides, sur une ligne au moins de ses
listes.

## Pourquoi cela compte

Les exemples qui en partent seraient tous incomplets.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes ≥ 2
  sinon « Condition non remplie. »

modèle type
  code = « A1 »

exemple « Une commune »
  partant de type
  attendu éligible
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes ≥ 2
  sinon « Condition non remplie. »

modèle type
  code = « A1 »
  classes = 4

exemple « Une commune »
  partant de type
  attendu éligible
```

## Comment corriger

Remplissez les champs que cite le message.

## In English

**A model does not fill in all fields.** A model is a complete application, and required fields
are empty in it, on one row of its lists at least. Fill in the fields listed by the message.

"""###),
    ("G001", ###"""
# G001 : le fichier ne commence pas par le nom du barème

## Ce que cela veut dire

La première déclaration d'un fichier est `barème` suivi de son nom (`ruleset` en anglais).

## Pourquoi cela compte

C'est elle qui identifie le barème sur chaque décision, et qui dit dans quelle langue le fichier
est écrit.

## Exemple à corriger

```bareme bad
dossier commune
  code texte identifiant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
```

## Comment corriger

Ajoutez la ligne au début du fichier.

## In English

**The file does not start with the name of the ruleset.** The first declaration of a file is
`ruleset` (or `barème`) with its name. It identifies the ruleset on every decision and gives the
language of the file.

"""###),
    ("G002", ###"""
# G002 : un mot n'ouvre aucune déclaration

## Ce que cela veut dire

Une ligne devrait commencer par un mot qui ouvre une déclaration, comme `condition` ou `montant`,
et commence par autre chose.

## Pourquoi cela compte

La règle écrite là ne serait appliquée à personne.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condtion délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Corrigez l'orthographe. Un texte libre se met après `--`, ou dans une citation qui commence par
`>`.

## In English

**A word opens no declaration.** A line should start with a word that opens a declaration, such as
`condition` or `amount`. Correct the spelling; free text follows `--`.

"""###),
    ("G003", ###"""
# G003 : un mot n'ouvre aucune clause

## Ce que cela veut dire

Sous une déclaration, chaque ligne commence par un mot que cette déclaration connaît.

## Pourquoi cela compte

Une clause mal écrite serait une règle perdue.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exgie dépôt ≤ 17/02/2023
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Corrigez le mot d'après la liste que donne le message, ou déplacez la ligne sous la déclaration
qui la connaît.

## In English

**A word opens no clause.** Below a declaration, each line starts with a word that this
declaration knows. Correct it from the list given in the message.

"""###),
    ("G004", ###"""
# G004 : il manque quelque chose ici

## Ce que cela veut dire

À cet endroit, une seule chose peut venir, et c'est autre chose, ou rien, qui s'y trouve.

## Pourquoi cela compte

Le reste de la ligne ne peut pas être compris avec certitude.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

paramètre limite  17/02/2023

condition délai
  exige dépôt ≤ limite
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

paramètre limite = 17/02/2023

condition délai
  exige dépôt ≤ limite
  sinon « Condition non remplie. »
```

## Comment corriger

Écrivez ce que le message demande.

## In English

**Something is missing here.** Only one thing can stand at this place, and something else, or
nothing, does. Write what the message asks for.

"""###),
    ("G005", ###"""
# G005 : un mot est de trop

## Ce que cela veut dire

La ligne est déjà complète, et des mots la suivent.

## Pourquoi cela compte

Des mots sans effet feraient croire à une règle plus précise.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023 inclus
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Si le mot est mal écrit, le message propose celui qui lui ressemble. Sinon, supprimez-le ; une
explication s'écrit après `--`.

## In English

**One thing too many.** The line is already complete, and words follow it. If the
word is misspelt, the message offers the one it resembles. Otherwise delete it; an explanation goes
after `--`.

"""###),
    ("G006", ###"""
# G006 : trop de parenthèses emboîtées

## Ce que cela veut dire

Des parenthèses ou des « si » sont emboîtés au-delà de 64 niveaux.

## Pourquoi cela compte

Personne ne relit un tel calcul.

## Exemple à corriger

```bareme bad escaped
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige \repeat{70}{(}note\repeat{70}{)} ≥ 1
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good escaped
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige (note) ≥ 1
  sinon « Condition non remplie. »
```

## Comment corriger

Nommez une partie du calcul avec `valeur`, et employez ce nom. Dans l'exemple, `\repeat{n}{x}`
vaut x répété n fois.

## In English

**Too many nested parentheses.** Parentheses or conditionals are nested beyond 64 levels. Give a
name to a part with `value`, and use that name.

"""###),
    ("G007", ###"""
# G007 : trop de déclarations

## Ce que cela veut dire

Le fichier compte plus de déclarations qu'un barème n'en a l'usage.

## Pourquoi cela compte

Cette limite protège la machine qui vérifie le fichier.

## Exemple à corriger

```bareme bad escaped
barème essai
  version 1

dossier commune
  code texte identifiant
\repeat{250000}{\nremarque « x »}
```

## Exemple corrigé

```bareme good escaped
barème essai
  version 1

dossier commune
  code texte identifiant

remarque « x »
```

## Comment corriger

Placez les longues listes dans un fichier CSV déclaré par `référentiel`. Dans l'exemple,
`\repeat{n}{x}` vaut x répété n fois.

## In English

**Too many declarations.** The file holds more declarations than a ruleset has use for. Put long
lists in a CSV file declared with `reference`.

"""###),
    ("G008", ###"""
# G008 : une ligne fait deux opérations

## Ce que cela veut dire

Dans un montant, une ligne qui commence par une opération n'en fait qu'une.

## Pourquoi cela compte

L'ordre des lignes est l'ordre du calcul : deux opérations sur une ligne cacheraient laquelle
vient d'abord.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant

montant aide
  coût
  × 70 % − 100 €
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant

montant aide
  coût
  × 70 %
  − 100 €
  arrondi au centime
```

## Comment corriger

Passez à la ligne avant la seconde opération.

## In English

**A line holds two operations.** In an amount, a line that starts with an operation is one
operation, because the order of lines is the order of the calculation. Start a new line before the
second one.

"""###),
    ("G009", ###"""
# G009 : deux comparaisons se suivent

## Ce que cela veut dire

Une comparaison n'a que deux côtés.

## Pourquoi cela compte

« 1 ≤ note ≤ 5 » se lit de plusieurs façons ; deux comparaisons reliées par `et`, d'une seule.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige 1 ≤ note ≤ 5
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige 1 ≤ note et note ≤ 5
  sinon « Condition non remplie. »
```

## Comment corriger

Écrivez chaque comparaison, et reliez-les par `et`.

## In English

**Two comparisons follow each other.** A comparison has two sides only. Write each comparison,
joined by `and`.

"""###),
    ("G010", ###"""
# G010 : une ligne n'a pas le bon nombre de cellules

## Ce que cela veut dire

Une ligne d'un tableau a plus ou moins de cellules que la ligne de titres.

## Pourquoi cela compte

On ne saurait pas à quelle colonne appartient chaque cellule.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes
  | classes    | programmes |
  | 1 à 6      | 2          |
  | 7 ou plus  |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes
  | classes    | programmes |
  | 1 à 6      | 2          |
  | 7 ou plus  | 3 |
```

## Comment corriger

Ajoutez la cellule qui manque, vide au besoin, ou retirez celle qui est de trop.

## In English

**A row has not the right number of cells.** A row has more or fewer cells than the heading row,
so that cells cannot be matched to columns. Add or remove one.

"""###),
    ("G011", ###"""
# G011 : il manque la ligne de titres

## Ce que cela veut dire

La première ligne d'un tableau nomme ses colonnes ; ici, elle contient déjà des valeurs.

## Pourquoi cela compte

On ne saurait pas ce que veut dire chaque cellule.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | projet | Projet | 2 |
  | équipe | Équipe | 2 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur |
  | projet | Projet | 2 |
  | équipe | Équipe | 2 |
```

## Comment corriger

Ajoutez une ligne de titres avec les mots de la grille.

## In English

**The heading row is missing.** The first row names the columns; here it already holds values. Add
a heading row.

"""###),
    ("G012", ###"""
# G012 : une colonne n'existe pas

## Ce que cela veut dire

Dans une grille, une répartition ou un échéancier, le titre d'une colonne est un mot réservé.

## Pourquoi cela compte

Une colonne inconnue n'aurait aucun effet sur les notes.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | points |
  | projet  | Projet  | 4   |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur |
  | projet  | Projet  | 4   |
```

## Comment corriger

Choisissez le titre dans la liste que donne le message.

## In English

**There is no such column.** In a grid, shares or payments, the title of a column is a reserved
word. Choose it from the list in the message.

"""###),
    ("G013", ###"""
# G013 : il manque une ligne vide

## Ce que cela veut dire

Une fiche s'arrête à une ligne vide ou à un titre. Ici, une déclaration la touche ; ou bien une
ligne vide coupe la fiche en deux.

## Pourquoi cela compte

Le mot qui ouvre la déclaration serait pris pour le nom d'un champ.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Ajoutez une ligne vide après le dernier champ, ou ôtez celle qui est entre deux champs.

## In English

**A blank line is missing.** A record ends at a blank line or a heading; here a declaration
touches it, and its word would be taken for a field. Add a blank line. Where a blank line cuts the record in two, take it out.

"""###),
    ("G014", ###"""
# G014 : un mot de l'autre langue

## Ce que cela veut dire

Le fichier est écrit dans une langue, et une déclaration s'ouvre dans l'autre.

## Pourquoi cela compte

Un fichier se lit d'un bout à l'autre dans la même langue ; le programme sait traduire un barème
entier.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1

application town
  code text identifier
  submitted date

paramètre limit = 2023-02-17

condition deadline
  requires submitted ≤ limit
  otherwise "Requirement not met."
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1

application town
  code text identifier
  submitted date

parameter limit = 2023-02-17

condition deadline
  requires submitted ≤ limit
  otherwise "Requirement not met."
```

## Comment corriger

Écrivez le mot que propose le message.

## In English

**A word of the other language.** The file is in one language, and a declaration opens in the
other. Write the word that the message proposes.

"""###),
    ("G015", ###"""
# G015 : une clause figure deux fois

## Ce que cela veut dire

La déclaration porte deux fois une clause qui ne peut y être qu'une fois.

## Pourquoi cela compte

On ne saurait pas laquelle s'applique.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  exige dépôt ≥ 09/01/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »

condition ouverture
  exige dépôt ≥ 09/01/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Gardez la bonne. Deux exigences font deux conditions, ou se relient par `et`. `courrier sans détail` et
`courrier sans mention` disent toutes deux ce que le courrier tait : une seule des deux.

## In English

**A clause stands twice.** The declaration has twice a clause that it may have once. Keep the
right one; two requirements make two conditions. `letter without detail` and `letter without mention`
answer the same question: keep one.

"""###),
    ("G016", ###"""
# G016 : il manque une clause

## Ce que cela veut dire

La déclaration n'a pas de sens sans cette clause.

## Pourquoi cela compte

Une condition qui n'exige rien accepterait tout le monde ; sans `sinon`, elle refuserait sans dire
pourquoi ; un choix sans `silence` ne dirait pas quel point il règle.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « Dépôt à temps »
  sinon « Dossier déposé trop tard. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « Dépôt à temps »
  exige dépôt ≤ 17/02/2023
  sinon « Dossier déposé trop tard. »
```

## Comment corriger

Ajoutez la ligne sous la déclaration.

## In English

**A clause is missing.** The declaration has no meaning without this clause. A
condition without `otherwise`, for one, would refuse without giving a reason. Add the line below it.

"""###),
    ("G017", ###"""
# G017 : une ligne de tableau n'appartient à aucun tableau

## Ce que cela veut dire

Une ligne entre barres suit une déclaration qui n'a pas de tableau.

## Pourquoi cela compte

Ses valeurs ne serviraient à rien.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
  | 17/02/2023 | oui |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Déplacez la ligne sous sa table ou sa grille, ou supprimez-la.

## In English

**A row belongs to no table.** A row between bars follows a declaration that has no table. Move
it, or delete it.

"""###),
    ("G018", ###"""
# G018 : une parenthèse n'est jamais refermée

## Ce que cela veut dire

Une parenthèse ou un crochet s'ouvre, et la déclaration finit sans qu'il se referme.

## Pourquoi cela compte

On ne saurait pas où finit le groupe.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige (dépôt ≤ 17/02/2023
  sinon « Dossier déposé trop tard. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige (dépôt ≤ 17/02/2023)
  sinon « Dossier déposé trop tard. »
```

## Comment corriger

Ajoutez le signe fermant à la fin du groupe.

## In English

**A parenthesis is never closed.** A parenthesis or a bracket opens and is never closed. Add the
closing mark where the group ends.

"""###),
    ("G019", ###"""
# G019 : une ligne du montant ne commence pas par une opération

## Ce que cela veut dire

La première ligne d'un montant est sa base ; chacune des suivantes est une opération sur ce qui
précède.

## Pourquoi cela compte

Deux bases sans opération ne disent pas si elles s'ajoutent.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant
  frais montant

montant aide
  coût
  frais
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant
  frais montant

montant aide
  coût
  + frais
```

## Comment corriger

Commencez la ligne par `+`, `−`, `×`, `÷`, `arrondi`, `plafonné à` ou `au moins`.

## In English

**A line of the amount does not start with an operation.** The first line of an amount is its
base; each of the next ones is an operation on what stands above. Start the line with an
operation.

"""###),
    ("G020", ###"""
# G020 : on ne sait pas ce que contient le champ

## Ce que cela veut dire

Après le nom d'un champ vient ce qu'il contient : `texte`, `entier`, `date`…

## Pourquoi cela compte

Sans cela, aucune réponse ne peut être vérifiée.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entir
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier
```

## Comment corriger

Choisissez le mot dans la liste que donne le message. Un nom n'a pas d'espace : `date_de_dépôt`.

## In English

**It is not known what the field holds.** After the name of a field stands what it holds: `text`,
`integer`, `date`… Choose the word from the list in the message.
A name has no space: `date_of_filing`.

"""###),
    ("G021", ###"""
# G021 : une précision n'est pas connue

## Ce que cela veut dire

Après ce que contient le champ viennent des précisions : `facultatif`, une limite, une colonne…
Celle-ci n'en est pas une.

## Pourquoi cela compte

Une précision ignorée laisserait entrer des réponses que le barème refuse.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  plan date facultative
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  plan date facultatif
```

## Comment corriger

Corrigez le mot d'après la liste que donne le message ; le libellé du champ se met entre
guillemets.

## In English

**A qualifier is not known.** After what the field holds stand qualifiers: `optional`, a limit, a
column… This is not one. Correct the word; a label goes between quotation marks.

"""###),
    ("G022", ###"""
# G022 : un mot réservé sert de nom

## Ce que cela veut dire

Ce mot a un sens dans les calculs, et ne peut nommer ni un champ, ni rien d'autre.

## Pourquoi cela compte

Une règle qui le contiendrait se lirait de deux façons.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition et
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Choisissez un autre nom.

## In English

**A reserved word is used as a name.** This word has a meaning in calculations and cannot name
something else. Choose another name.

"""###),
    ("G023", ###"""
# G023 : une insertion est mal écrite

## Ce que cela veut dire

Dans un texte, les accolades insèrent une valeur du dossier. Ce qu'elles contiennent n'est pas un
nom connu, ou elles ne se referment pas.

## Pourquoi cela compte

La phrase envoyée au porteur serait fausse ou incomplète.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Déposé le {dépôt, trop tard. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Déposé le {dépôt}, trop tard. »
```

## Comment corriger

Écrivez entre accolades le nom d'un champ, d'un paramètre, d'une valeur ou d'un montant.

## In English

**An insertion is badly written.** Within a text, braces insert a value. What they hold is not a
known name, or they are not closed. Write a name between braces.

"""###),
    ("G024", ###"""
# G024 : une précision ne s'applique pas à ce champ

## Ce que cela veut dire

La précision n'a pas de sens pour ce que contient le champ : une limite sur un texte, par exemple.

## Pourquoi cela compte

Elle ne vérifierait rien.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  nom texte à partir de 1
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  nom entier à partir de 1
```

## Comment corriger

Retirez-la, ou changez ce que contient le champ. Sur une liste, `modifiable` n'a pas de sens : écrivez-le
après les champs de sa fiche que l'on peut faire varier.

## In English

**A qualifier does not apply to this field.** The qualifier has no meaning for what the field
holds, such as a limit on a text. Remove it, or change the field. A list is not `changeable`: its record's
fields may be.

"""###),
    ("G025", ###"""
# G025 : une clause ne sert à rien sans une autre

## Ce que cela veut dire

La clause règle un cas que seule une autre clause, absente, peut faire naître.

## Pourquoi cela compte

Qui la lit croit à une règle qui ne s'applique jamais ; souvent, une ligne a été perdue.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

classement
  d'abord dépôt croissant
  en dernier ressort code croissant

sélection
  places 10
  au dépassement attribuer en partie
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  coût montant à partir de 0 €

classement
  d'abord dépôt croissant
  en dernier ressort code croissant

sélection
  places 10
  enveloppe 50 000 € consommée par coût
  au dépassement attribuer en partie
```

## Comment corriger

Ajoutez la clause qui manque, ou supprimez celle qui ne sert pas.

## In English

**A clause does nothing without another.** It settles a case that only another clause, which is not
there, can bring about. Add that clause, or delete this one.

"""###),
    ("G026", ###"""
# G026 : un signalement demande une pièce

## Ce que cela veut dire

Une condition dont la gravité est `signalement` a une ligne `inconnu demander`.

## Pourquoi cela compte

Un signalement ne retarde aucun dossier : la pièce ne serait jamais demandée, alors que qui lit le barème
croit le contraire.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  population entier à partir de 1

condition petite_commune
  exige population ≥ 100
  sinon « Commune de moins de 100 habitants. »
  inconnu demander « l'attestation de population »
  gravité signalement
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  population entier à partir de 1

condition petite_commune
  exige population ≥ 100
  sinon « Commune de moins de 100 habitants. »
  gravité signalement
```

## Comment corriger

Supprimez la ligne `inconnu demander`, ou écrivez `gravité à compléter` si le dossier doit attendre la pièce.

## In English

**A flag asks for a document.** A flag delays no application, so that the document would never be asked
for. Delete the line, or write `severity to complete` if the application must wait for it.

"""###),
    ("K001", ###"""
# K001 : les points ne font pas le total annoncé

## Ce que cela veut dire

La somme des maximums des critères n'est pas le total que la grille annonce.

## Pourquoi cela compte

Une note sur 20 donnée sur 19 fausse la comparaison.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur |
  | projet  | Projet  | 2   |
  | équipe  | Équipe  | 1   |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur |
  | projet  | Projet  | 2   |
  | équipe  | Équipe  | 2   |
```

## Comment corriger

Corrigez les points d'un critère, ou le total. Pour des poids de 50, 30 et 20 % `sur` 20, donnez aux
critères des maximums de 10, 6 et 4, ou gardez-les tous `sur` 20 avec des coefficients de 0,5, 0,3 et
0,2.

## In English

**The points do not make the total.** The sum of the criteria's maxima is not the total announced
by the grid. Correct a criterion, or the total. Weights of 50, 30 and 20% out of 20 are maxima of 10, 6
and 4, or coefficients of 0.5, 0.3 and 0.2 on maxima of 20.

"""###),
    ("K002", ###"""
# K002 : une note éliminatoire dépasse le maximum

## Ce que cela veut dire

Le seuil éliminatoire est plus haut que la note la plus haute, ou l'atteint avec « au plus ».

## Pourquoi cela compte

Tout le monde serait éliminé.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas | éliminatoire |
  | projet  | Projet  | 4 | 0,5 | moins de 5 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas | éliminatoire |
  | projet  | Projet  | 4 | 0,5 | moins de 1 |
```

## Comment corriger

Corrigez le seuil, ou le maximum.

## In English

**An eliminatory mark is above the maximum.** The eliminatory threshold is higher than the highest
mark. Correct the threshold, or the maximum.

"""###),
    ("K003", ###"""
# K003 : une note éliminatoire n'est pas une note possible

## Ce que cela veut dire

Le seuil éliminatoire tombe entre deux notes que le pas permet ou, avec plusieurs évaluateurs, entre
deux notes que l'arrondi de leur moyenne permet.

## Pourquoi cela compte

Le lecteur ne sait pas quelle note élimine.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas | éliminatoire |
  | projet  | Projet  | 4 | 0,5 | moins de 1,3 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas | éliminatoire |
  | projet  | Projet  | 4 | 0,5 | moins de 1,5 |
```

## Comment corriger

Choisissez un seuil parmi les notes possibles.

## In English

**An eliminatory mark is not a possible mark.** The eliminatory threshold falls between two marks
that the step allows or, with several assessors, that the rounding of their mean allows. Choose a
possible mark.

"""###),
    ("K004", ###"""
# K004 : une note éliminatoire n'élimine personne

## Ce que cela veut dire

Aucune note ne descend sous le seuil.

## Pourquoi cela compte

La règle n'a aucun effet.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas | éliminatoire |
  | projet  | Projet  | 4 | 0,5 | moins de 0 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas | éliminatoire |
  | projet  | Projet  | 4 | 0,5 | au plus 0 |
```

## Comment corriger

Relevez le seuil ; si zéro élimine, écrivez `au plus 0`.

## In English

**An eliminatory mark eliminates nobody.** No mark goes below the threshold. Raise it; if zero
eliminates, write `at most 0`.

"""###),
    ("K005", ###"""
# K005 : un maximum n'est pas une note possible

## Ce que cela veut dire

Le maximum du critère n'est pas un multiple du pas.

## Pourquoi cela compte

Personne ne pourrait obtenir la note entière.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4,2
  | critère | libellé | sur | pas |
  | projet  | Projet  | 4,2 | 0,5 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas |
  | projet  | Projet  | 4 | 0,5 |
```

## Comment corriger

Corrigez le maximum, ou le pas.

## In English

**A maximum is not a possible mark.** The maximum of the criterion is not a multiple of the step.
Correct one of them.

"""###),
    ("K006", ###"""
# K006 : un poids annoncé n'est pas le poids réel

## Ce que cela veut dire

Le poids écrit pour le critère ne correspond pas à ce que donnent son maximum et son coefficient.

## Pourquoi cela compte

Le texte annoncerait aux candidats une importance que le calcul ne donne pas.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | poids |
  | projet  | Projet  | 2   | 60 %  |
  | équipe  | Équipe  | 2   | 50 %  |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | poids |
  | projet  | Projet  | 2   | 50 %  |
  | équipe  | Équipe  | 2   | 50 %  |
```

## Comment corriger

Corrigez les points et les coefficients, ou le poids annoncé.

## In English

**An announced weight is not the real weight.** The weight written for the criterion is not what
its maximum and coefficient give. Correct these, or the weight.

"""###),
    ("K007", ###"""
# K007 : il manque une colonne

## Ce que cela veut dire

La grille ou la répartition n'a pas une colonne dont elle ne peut se passer.

## Pourquoi cela compte

Sans maximum, par exemple, une note ne veut rien dire.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé |
  | projet  | Projet  |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur |
  | projet  | Projet  | 4   |
```

## Comment corriger

Ajoutez la colonne et ses cellules.

## In English

**A column is missing.** The grid or the shares lack a column they cannot do without. Add it with
its cells.

"""###),
    ("K008", ###"""
# K008 : la note des évaluateurs n'est pas arrondie

## Ce que cela veut dire

La moyenne de plusieurs évaluateurs n'est pas arrondie.

## Pourquoi cela compte

Une moyenne de trois notes peut avoir des décimales sans fin.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur |
  | projet  | Projet  | 4   |
  évaluateurs moyenne
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur |
  | projet  | Projet  | 4   |
  évaluateurs moyenne arrondie à 2 décimales
```

## Comment corriger

Ajoutez par exemple `arrondie à 2 décimales`.

## In English

**The assessors' mark is not rounded.** The mean of several assessors is not rounded, and may have
endless decimals. Add for example `rounded to 2 decimals`.

"""###),
    ("K009", ###"""
# K009 : un calcul peut sortir de sa note

## Ce que cela veut dire

La note du critère est calculée, et le calcul peut dépasser le maximum ou descendre sous zéro.

## Pourquoi cela compte

Un dossier pourrait avoir 12 sur 10.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier 0 à 10

grille qualité sur 4
  | critère | libellé | sur | calcul |
  | taille  | Taille  | 4   | classes |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier 0 à 10

grille qualité sur 4
  | critère | libellé | sur | calcul |
  | taille  | Taille  | 4   | minimum(classes, 4) |
```

## Comment corriger

Bornez le calcul, par exemple avec `minimum(…, 4)`, ou corrigez le maximum.

## In English

**A calculation may go beyond its mark.** The mark of the criterion is calculated, and may be
above the maximum or below zero. Limit it, for example with `minimum(…, 4)`.

"""###),
    ("K010", ###"""
# K010 : un calcul peut tomber entre deux notes

## Ce que cela veut dire

Le critère a un pas, et sa note est calculée : le calcul peut donner une note qui n'est pas sur ce pas.

## Pourquoi cela compte

Un évaluateur ne pourrait pas donner 0,75 à un critère noté de 0,5 en 0,5. Rien n'est arrondi sans
qu'une ligne le dise.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier 0 à 10

grille qualité sur 5
  | critère | libellé | sur | pas | calcul |
  | taille  | Taille  | 5   | 0,5 | classes ÷ 4 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier 0 à 10

grille qualité sur 5
  | critère | libellé | sur | pas | calcul |
  | taille  | Taille  | 5   | 0,5 | (classes ÷ 4) arrondi au multiple de 0,5 |
```

## Comment corriger

Dites comment arrondir : `arrondi au multiple de 0,5`, avec `par défaut` ou `par excès` si l'appel le
prévoit. Ou ôtez le pas de ce critère, si toutes les notes conviennent.

## In English

**A calculation may fall between two marks.** The criterion has a step, and its computed mark may not be
on it. Say how to round (`rounded to a multiple of 0.5`), or take away the step.

"""###),
    ("L001", ###"""
# L001 : un caractère du fichier est illisible

## Ce que cela veut dire

Le fichier contient un octet qui n'appartient à aucun caractère : il a été enregistré dans un
autre codage que l'UTF-8, par exemple l'ancien codage de Windows.

## Pourquoi cela compte

Un accent mal lu change un nom, et le barème ne serait plus celui qui a été publié.

## Exemple à corriger

```bareme bad escaped
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « D\xE9pot »
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good escaped
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « Dépot »
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Rouvrez le fichier dans l'éditeur qui l'a produit et enregistrez-le en UTF-8. Un fichier qui a
plusieurs caractères illisibles n'a que ce message : le reste en découle. Dans l'exemple,
`\xE9` tient la place de l'octet fautif.

## In English

**A character of the file cannot be read.** The file was saved in another encoding than UTF-8, so
that its accents cannot be read. Save it again as UTF-8. In the example `\xE9` stands for the
faulty byte.

"""###),
    ("L002", ###"""
# L002 : un caractère invisible se cache dans le texte

## Ce que cela veut dire

Un caractère sans dessin se trouve dans le fichier : espace sans largeur, trait d'union invisible,
ou signe qui inverse le sens de lecture.

## Pourquoi cela compte

Ce qui s'affiche ne serait pas ce qui s'applique. Un barème doit pouvoir être lu tel qu'il est.

## Exemple à corriger

```bareme bad escaped
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « Dépôt\u{200B} à temps »
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good escaped
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « Dépôt à temps »
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Supprimez le caractère, ou retapez la ligne au clavier. Dans l'exemple, `\u{200B}` en tient la
place.

## In English

**An invisible character hides in the text.** A character that cannot be seen stands in the file,
so that what is shown is not what applies. Delete it, or type the line again.

"""###),
    ("L003", ###"""
# L003 : une lettre vient d'un autre alphabet

## Ce que cela veut dire

Une lettre grecque ou cyrillique se trouve dans un mot, souvent parce qu'elle ressemble à une
lettre latine.

## Pourquoi cela compte

Deux noms sembleraient identiques sans l'être, et l'un des deux ne serait jamais reconnu.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépоt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Retapez le mot au clavier.

## In English

**A letter comes from another alphabet.** A Greek or Cyrillic letter stands in a word, where it
looks like a Latin one. Two names would look the same and not be. Type the word again.

"""###),
    ("L004", ###"""
# L004 : un caractère n'a pas de sens ici

## Ce que cela veut dire

Un signe que le langage n'emploie pas se trouve hors d'un texte entre guillemets.

## Pourquoi cela compte

Rien n'est deviné : un signe sans effet laisserait croire qu'il en a un.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023;
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Supprimez le signe, ou mettez des guillemets autour du texte dont il fait partie. Une ligne se
termine sans point-virgule.

## In English

**A character has no meaning here.** A sign that the language does not use stands outside a quoted
text. Delete it, or put the text between quotation marks. Lines end without a semicolon.

"""###),
    ("L005", ###"""
# L005 : il manque le guillemet fermant

## Ce que cela veut dire

Un texte s'ouvre par un guillemet et ne se referme pas sur la même ligne.

## Pourquoi cela compte

Sans fin certaine, le texte avalerait les règles qui suivent.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « Dépôt à temps
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai « Dépôt à temps »
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Ajoutez le guillemet à la fin du texte. Un texte tient toujours sur une seule ligne.

## In English

**The closing quotation mark is missing.** A text opens with a quotation mark and is not closed on
its line. Add the mark where the text ends.

"""###),
    ("L006", ###"""
# L006 : le fichier est trop grand

## Ce que cela veut dire

Le fichier dépasse la taille qu'un barème peut avoir.

## Pourquoi cela compte

Un barème se lit. Au-delà, c'est sans doute un autre fichier, ou une longue liste.

## Exemple à corriger

```bareme bad escaped
barème essai
  version 1

dossier commune
  code texte identifiant
-- \repeat{16777216}{x}
```

## Exemple corrigé

```bareme good escaped
barème essai
  version 1

dossier commune
  code texte identifiant
-- x
```

## Comment corriger

Vérifiez le nom du fichier. Une longue liste (communes, établissements) va dans un fichier CSV
déclaré par `référentiel`. Dans l'exemple, `\repeat{n}{x}` vaut x répété n fois.

## In English

**The file is too large.** The file is larger than a ruleset may be. Check its name; a long list
belongs in a CSV file declared with `reference`. In the example `\repeat{n}{x}` stands for n times
x.

"""###),
    ("L007", ###"""
# L007 : une date n'existe pas

## Ce que cela veut dire

Le jour n'existe pas dans ce mois, ou le mois n'existe pas.

## Pourquoi cela compte

Une date limite fausse rendrait la règle inapplicable.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 30/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Vérifiez le jour et le mois sur le texte de l'appel. Un barème en français écrit jour/mois/année :
`17/02/2023`, et non `17-02-2023` ni `2023/02/17`.

## In English

**A date does not exist.** The day does not exist in this month, or the month does not exist.
Check it against the call. English rulesets write year-month-day, with hyphens.

"""###),
    ("L008", ###"""
# L008 : un nombre n'est pas écrit comme les autres

## Ce que cela veut dire

Un barème en français écrit les décimales après une virgule, un barème en anglais après un point.

## Pourquoi cela compte

Mêler les deux ferait lire 1.500 comme un et demi ou comme mille cinq cents.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige note ≥ 1.5
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige note ≥ 1,5
  sinon « Condition non remplie. »
```

## Comment corriger

Remplacez le signe. Les milliers se séparent par une espace.

## In English

**A number is not written like the others.** A French ruleset writes decimals after a comma, an
English one after a point, because mixing them would make 1.500 mean two things. Replace the sign.

"""###),
    ("L009", ###"""
# L009 : un nombre est trop grand ou trop précis

## Ce que cela veut dire

Le nombre compte plus de chiffres que les calculs exacts n'en gardent : 38, dont 36 décimales. Ou bien un
calcul peut en donner un, d'après les limites et les décimales des champs qu'il lit.

## Pourquoi cela compte

Il faudrait l'arrondir sans que le barème le dise, ce qui n'arrive jamais.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige note ≥ 12345678901234567890123456789012345678901
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

condition qualité
  exige note ≥ 12
  sinon « Condition non remplie. »
```

## Comment corriger

Vérifiez le nombre ; il a sans doute été collé deux fois. Pour un calcul, donnez aux champs des limites
plus étroites ou moins de décimales, ou arrondissez en chemin. Sans limites, rien n'est refusé d'avance : un
nombre trop long arrêterait la décision.

## In English

**A number is too large or too precise.** The number has more digits than exact calculation keeps,
and nothing is ever rounded unless it is written. Check it. A calculation that may give such a number, by
the limits and decimals of its fields, needs narrower limits, fewer decimals, or a rounding on the way.

"""###),
    ("L010", ###"""
# L010 : un montant a plus de deux décimales

## Ce que cela veut dire

Une somme s'écrit au centime : deux chiffres au plus après la virgule. Celle-ci en a davantage.

## Pourquoi cela compte

Celui qui écrit `200,000 €` pense souvent à deux cent mille euros ; le programme lit deux cents
euros. Rien d'autre ne le signalerait.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  plafonné à 200,000 €
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  plafonné à 200 000 €
```

## Comment corriger

Séparez les milliers par une espace, ou gardez deux décimales : le message propose d'abord la lecture la
plus probable, `200 000 €` pour `200,000 €`, et `12 000 €` pour `12 000,000 €`. Si le prix d'une unité a vraiment
plus de deux décimales, comme 0,125 € par kilomètre, dites-le dans un `choix` : `accepte L010`.

## In English

**An amount has more than two decimals.** `200,000 €` in a French ruleset, or `200.000 €` in an
English one, is two hundred euros, and thousands were probably meant. Separate thousands with a
space. If the price of one unit is really that fine, accept L010 in a `choice`.

"""###),
    ("M001", ###"""
# M001 : un champ facultatif peut manquer

## Ce que cela veut dire

La règle emploie un champ facultatif sans dire ce qui s'applique quand il est absent.

## Pourquoi cela compte

Absent n'est ni zéro ni non : la règle n'aurait pas de réponse.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dernier_plan date facultatif

condition ancienneté
  exige dernier_plan ≤ 31/12/2017
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dernier_plan date facultatif

condition ancienneté
  exige dernier_plan absent ou dernier_plan ≤ 31/12/2017
  sinon « Condition non remplie. »
```

## Comment corriger

Ajoutez le test voulu : `dernier_plan absent ou …`, ou `dernier_plan présent et …`. Avec le second, ne
pas répondre fait refuser le dossier. Si le candidat doit répondre, retirez `facultatif` : la réponse qui
manque est alors demandée.

## In English

**An optional field may be absent.** The rule uses an optional field without saying what applies
when it is absent, which is neither zero nor no. Add the test that is meant. With `present and …` an
application that does not answer is refused; where it has to answer, take `optional` away, and what is
missing is asked for.

"""###),
    ("M002", ###"""
# M002 : un test de présence ne sert à rien

## Ce que cela veut dire

Le test porte sur un champ qui n'est pas facultatif.

## Pourquoi cela compte

Tant que le champ est vide, le dossier est incomplet : la règle n'est jamais lue sans lui.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt absent ou dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Supprimez le test, ou déclarez le champ `facultatif`.

## In English

**A test of presence serves nothing.** The test is about a field that is not optional: while it is
empty the application is incomplete. Delete the test, or declare the field `optional`.

"""###),
    ("M003", ###"""
# M003 : une liste peut être vide

## Ce que cela veut dire

Une moyenne, un minimum ou un maximum porte sur une liste qui peut ne rien contenir.

## Pourquoi cela compte

D'une liste vide, ils n'existent pas.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1

application town
  code text identifier
  schools list of school

record school
  pupils integer from 0

value largest = maximum of school.pupils
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1

application town
  code text identifier
  schools list of school, at least 1

record school
  pupils integer from 0

value largest = maximum of school.pupils
```

## Comment corriger

Ajoutez `au moins 1` au champ.

## In English

**A list may be empty.** A mean, a minimum or a maximum is taken over a list that may hold
nothing. Add `at least 1` to the field.

"""###),
    ("N001", ###"""
# N001 : un nom n'est pas déclaré

## Ce que cela veut dire

Une règle emploie un nom que le fichier ne déclare nulle part.

## Pourquoi cela compte

La règle porterait sur quelque chose qui n'existe pas.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige depôt_dossier ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Corrigez l'orthographe, accents compris, ou ajoutez la déclaration.

## In English

**A name is not declared.** A rule uses a name that the file declares nowhere. Correct the
spelling, or add the declaration.

"""###),
    ("N002", ###"""
# N002 : un nom est donné deux fois

## Ce que cela veut dire

Deux champs d'une fiche, ou deux déclarations, portent le même nom.

## Pourquoi cela compte

Une règle qui l'emploie aurait deux sens.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  visite date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Renommez l'un des deux.

## In English

**A name is given twice.** Two fields of a record, or two declarations, have the same name, so
that a rule using it would have two meanings. Rename one.

"""###),
    ("N003", ###"""
# N003 : deux noms se ressemblent trop

## Ce que cela veut dire

Deux noms ne diffèrent que par un accent ou une majuscule.

## Pourquoi cela compte

À la lecture, l'un passerait pour l'autre.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  depot date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  date_visite date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Donnez à l'un des deux un nom plus précis.

## In English

**Two names look too much alike.** Two names differ only by an accent or a capital, and readers
would confuse them. Give one a more precise name.

"""###),
    ("N004", ###"""
# N004 : une fiche n'a pas ce champ

## Ce que cela veut dire

Après le point vient un champ de la fiche, et celui-ci n'y figure pas.

## Pourquoi cela compte

La règle lirait une information que personne ne fournit.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école, au moins 1

fiche école
  nom texte
  coût montant

valeur total = somme des école.cout
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école, au moins 1

fiche école
  nom texte
  coût montant

valeur total = somme des école.coût
```

## Comment corriger

Corrigez l'orthographe, ou ajoutez le champ à la fiche.

## In English

**A record has no such field.** After the dot stands a field of the record, and this one is not
there. Correct the spelling, or add the field.

"""###),
    ("N005", ###"""
# N005 : un calcul tourne en rond

## Ce que cela veut dire

Pour calculer cette valeur, il faudrait déjà la connaître.

## Pourquoi cela compte

Aucun résultat n'est possible.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

valeur base = total − 1
valeur total = base + 1
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre

valeur base = note
valeur total = base + 1
```

## Comment corriger

Écrivez l'un des calculs de la boucle sans passer par les autres.

## In English

**A calculation goes round in a circle.** To calculate this value one would have to know it
already. Write one of the calculations of the loop without the others.

"""###),
    ("N006", ###"""
# N006 : rien n'utilise ce nom

## Ce que cela veut dire

Un champ, un paramètre, une priorité ou une valeur est déclaré, et aucune règle ne s'en sert.

## Pourquoi cela compte

Un champ inutile alourdit le dossier ; un paramètre inutile révèle souvent une règle oubliée ; une
priorité que le classement ne nomme pas ne départage personne.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

paramètre limite = 17/02/2023

condition délai
  exige dépôt ≤ 28/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

paramètre limite = 17/02/2023

condition délai
  exige dépôt ≤ limite
  sinon « Condition non remplie. »
```

## Comment corriger

Supprimez la déclaration, ou utilisez-la. Une priorité se nomme dans le `classement`, ou reçoit des points (`vaut`) que le
classement additionne (`points de priorité`).

## In English

**Nothing uses this name.** A field, a parameter, a priority or a value is declared, and no
rule uses it. Delete it, or use it; a priority is named in the `ranking`, or is given points (`worth`) that the
ranking adds up (`priority points`).

"""###),
    ("N007", ###"""
# N007 : plusieurs listes contiennent cette fiche

## Ce que cela veut dire

Le calcul nomme une fiche que deux listes contiennent.

## Pourquoi cela compte

La somme de l'une n'est pas la somme de l'autre.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  publiques liste de école
  privées liste de école

fiche école
  coût montant

valeur total = somme des école.coût
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  publiques liste de école
  privées liste de école

fiche école
  coût montant

valeur total = somme des publiques.coût
```

## Comment corriger

Nommez la liste : `somme des publiques.coût`.

## In English

**Several lists hold this record.** The calculation names a record that two lists hold. Name the
list instead.

"""###),
    ("N008", ###"""
# N008 : une unité n'est pas déclarée

## Ce que cela veut dire

Une unité suit un nombre ou un champ, et l'en-tête ne la déclare pas.

## Pourquoi cela compte

Une unité mal écrite passerait pour une unité de plus.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1

application town
  code text identifier
  bandwidth number in Mb/s
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1
  unit Mb/s "megabits per second"

application town
  code text identifier
  bandwidth number in Mb/s
```

## Comment corriger

Ajoutez une ligne `unité` à l'en-tête, ou corrigez l'orthographe.

## In English

**A unit is not declared.** A unit follows a number or a field, and the header does not declare
it. Add a `unit` line to the header, or correct the spelling.

"""###),
    ("N009", ###"""
# N009 : on ne sait pas de quelle fiche il s'agit

## Ce que cela veut dire

Un dossier contient plusieurs fiches de ce nom, et le calcul en emploie une sans dire laquelle.

## Pourquoi cela compte

Chacune donnerait un autre résultat.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école, au moins 1

fiche école
  nom texte
  coût montant

condition coût
  exige école.coût ≤ 500 €
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école, au moins 1

fiche école
  nom texte
  coût montant

condition coût
  exige pour chaque école : école.coût ≤ 500 €
  sinon « Condition non remplie. »
```

## Comment corriger

Écrivez `pour chaque école : …`, faites une somme, ou déclarez une valeur par fiche (`valeur
école.x = …`).

## In English

**It is not known which record is meant.** An application holds several of these records, and the
calculation uses one without saying which. Write `for each school: …`, make a sum, or declare one
value per record.

"""###),
    ("N010", ###"""
# N010 : le barème ne décrit pas le dossier

## Ce que cela veut dire

Aucune déclaration `dossier` ne dit ce que contient une candidature.

## Pourquoi cela compte

Sans elle, aucune règle ne peut lire quoi que ce soit.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1

application town
  code text identifier
```

## Comment corriger

Ajoutez la déclaration, avec un champ par ligne.

## In English

**The ruleset does not describe the application.** No `application` declaration says what an
application holds. Add it, with one field a line.

"""###),
    ("N011", ###"""
# N011 : le dossier est décrit deux fois

## Ce que cela veut dire

Deux déclarations `dossier` figurent dans le fichier.

## Pourquoi cela compte

Un barème porte sur un seul genre de dossier.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

dossier association
  siret texte identifiant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  siret texte facultatif
```

## Comment corriger

Réunissez-les ; ce qui se répète dans un dossier est une `fiche`, contenue dans une liste.

## In English

**The application is described twice.** The file has two `application` declarations, and a ruleset
is about one kind of application. Join them.

"""###),
    ("N012", ###"""
# N012 : le dossier n'a pas d'identifiant

## Ce que cela veut dire

Aucun champ du dossier ne porte le mot `identifiant`.

## Pourquoi cela compte

Deux dossiers pourraient être confondus, et le classement ne saurait pas départager les derniers
ex æquo.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1

application town
  code text
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1

application town
  code text identifier
```

## Comment corriger

Ajoutez le mot au champ qui ne se répète jamais.

## In English

**The application has no identifier.** No field of the application bears the word `identifier`, so
that two applications could be confused. Add it to the field that is never repeated.

"""###),
    ("N013", ###"""
# N013 : deux champs sont identifiants

## Ce que cela veut dire

Plusieurs champs du dossier portent le mot `identifiant`.

## Pourquoi cela compte

Un dossier se désigne d'une seule façon dans les décisions.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  siret texte identifiant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  siret texte facultatif
```

## Comment corriger

Gardez le mot sur un seul champ.

## In English

**Two fields are identifiers.** Several fields of the application bear the word `identifier`. Keep
it on one.

"""###),
    ("N014", ###"""
# N014 : une fiche n'est dans aucune liste

## Ce que cela veut dire

La fiche est déclarée, et ni le dossier ni une autre fiche ne la contient.

## Pourquoi cela compte

Personne ne pourrait la remplir.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

fiche école
  nom texte
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école

fiche école
  nom texte
```

## Comment corriger

Ajoutez au dossier un champ `liste de …`, ou supprimez la fiche.

## In English

**A record is in no list.** The record is declared, and neither the application nor another record
holds it. Add a `list of …` field, or delete the record.

"""###),
    ("N015", ###"""
# N015 : une fiche est contenue à deux endroits

## Ce que cela veut dire

Deux fiches différentes contiennent une liste de la même fiche.

## Pourquoi cela compte

On ne saurait pas à laquelle se rapporte un calcul sur cette fiche.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école
  crèches liste de crèche

fiche école
  salles liste de salle

fiche crèche
  pièces liste de salle

fiche salle
  nom texte
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école
  crèches liste de crèche

fiche école
  salles liste de salle

fiche crèche
  pièces liste de pièce

fiche pièce
  nom texte

fiche salle
  nom texte
```

## Comment corriger

Déclarez une seconde fiche sous un autre nom.

## In English

**A record is held in two places.** Two different records hold a list of this one, so that a
calculation on it would have two meanings. Declare a second record under another name.

"""###),
    ("N016", ###"""
# N016 : une fiche se contient elle-même

## Ce que cela veut dire

La fiche contient, directement ou par une autre, une liste d'elle-même.

## Pourquoi cela compte

Elle n'aurait pas de fin.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

fiche école
  nom texte
  annexes liste de école
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  écoles liste de école

fiche école
  nom texte
```

## Comment corriger

Retirez la liste qui ramène à la fiche, et rattachez celle-ci au dossier.

## In English

**A record holds itself.** The record holds a list of itself, directly or through another, and
would have no end. Remove that list, and attach the record to the application.

"""###),
    ("N017", ###"""
# N017 : aucun titre de colonne ne désigne ce champ seul

## Ce que cela veut dire

Une colonne de fichier est reconnue par le nom du champ, par son libellé ou par ses titres déclarés
(`colonne`). Chacun de ceux de ce champ désigne aussi un autre champ.

## Pourquoi cela compte

Une colonne qui peut être deux champs est refusée à la lecture : aucun fichier ne conviendrait.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier candidature
  code texte identifiant
  nom texte « Commune »
  commune texte « Nom »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier candidature
  code texte identifiant
  nom texte « Nom »
  commune texte « Commune »
```

## Comment corriger

Corrigez le libellé de l'un des deux champs, ou ajoutez-lui un titre à lui par `colonne`. Majuscules, accents, espaces et tirets ne
comptent pas : « Montant demandé » et « montant_demandé » sont un même titre.

## In English

**No column title means this field alone.** Each name, label and declared title of the field also means
another one, so that no file could be read. Change one of the labels or titles.

"""###),
    ("O001", ###"""
# O001 : le classement peut laisser des ex æquo

## Ce que cela veut dire

Le classement ne dit pas comment départager deux dossiers que tous ses critères laissent à
égalité.

## Pourquoi cela compte

L'ordre dépendrait du hasard d'un tri, et ne pourrait pas être défendu.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note décroissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note décroissant
  en dernier ressort code croissant
```

## Comment corriger

Terminez par `en dernier ressort` suivi de l'identifiant, ou par un tirage : `en dernier ressort
tirage graine « … »`.

## In English

**The ranking may leave ties.** The ranking does not say how remaining ties are broken. End with
`as a last resort` and the identifier, or a draw.

"""###),
    ("O002", ###"""
# O002 : le dernier ressort peut laisser des ex æquo

## Ce que cela veut dire

Le dernier critère peut être le même pour deux dossiers.

## Pourquoi cela compte

L'ordre ne serait pas certain.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note décroissant
  en dernier ressort dépôt croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note décroissant
  en dernier ressort code croissant
```

## Comment corriger

Prenez l'identifiant du dossier, ou un tirage.

## In English

**The last resort may leave ties.** The last key may be the same for two applications. Use the
identifier of the application, or a draw.

"""###),
    ("O003", ###"""
# O003 : le sens du classement manque

## Ce que cela veut dire

Une valeur sert à classer, et rien ne dit si la plus grande vient en premier.

## Pourquoi cela compte

Le premier pourrait être le dernier.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note
  en dernier ressort code croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note décroissant
  en dernier ressort code croissant
```

## Comment corriger

Ajoutez `croissant` ou `décroissant`.

## In English

**The direction of the ranking is missing.** A value ranks, and nothing says whether the largest
comes first. Add `ascending` or `descending`.

"""###),
    ("O004", ###"""
# O004 : le classement utilise deux fois la même valeur

## Ce que cela veut dire

La même valeur revient plus bas dans le classement.

## Pourquoi cela compte

La seconde fois ne départage plus personne.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note décroissant
  puis note décroissant
  en dernier ressort code croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  note nombre

classement
  d'abord note décroissant
  puis dépôt croissant
  en dernier ressort code croissant
```

## Comment corriger

Supprimez-la.

## In English

**The ranking uses the same value twice.** The same value comes again lower in the ranking, where
it breaks no tie. Delete it.

"""###),
    ("O005", ###"""
# O005 : la sélection n'a pas de classement

## Ce que cela veut dire

Une sélection est déclarée sans classement.

## Pourquoi cela compte

On ne saurait pas qui est servi en premier.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1

application town
  code text identifier

selection
  places 10
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1

application town
  code text identifier

ranking
  as a last resort code ascending

selection
  places 10
```

## Comment corriger

Ajoutez une déclaration `classement`.

## In English

**The selection has no ranking.** A selection is declared without a ranking, so that nobody knows
who is served first. Add a `ranking` declaration.

"""###),
    ("O006", ###"""
# O006 : la sélection n'a ni places ni enveloppe

## Ce que cela veut dire

Rien ne dit combien de dossiers la sélection retient.

## Pourquoi cela compte

Sans limite, il n'y a pas de sélection.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1

application town
  code text identifier

ranking
  as a last resort code ascending

selection
  reserve list 10
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1

application town
  code text identifier

ranking
  as a last resort code ascending

selection
  places 10
  reserve list 10
```

## Comment corriger

Ajoutez `places` ou `enveloppe`, ou supprimez la sélection pour retenir tous les dossiers
éligibles.

## In English

**The selection has neither places nor envelope.** Nothing says how many applications the
selection takes. Add `places` or `envelope`, or delete it.

"""###),
    ("O007", ###"""
# O007 : le classement dépend des autres dossiers

## Ce que cela veut dire

Une valeur qui sert à classer se calcule à partir de tous les dossiers.

## Pourquoi cela compte

Si un candidat se retire, l'ordre des autres peut s'inverser.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre 0 à 20

valeur d'appel meilleure = maximum des dossiers.note
valeur écart = meilleure − note

classement
  d'abord écart croissant
  en dernier ressort code croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  note nombre 0 à 20

valeur d'appel meilleure = maximum des dossiers.note
valeur écart = 20 − note

classement
  d'abord écart croissant
  en dernier ressort code croissant
```

## Comment corriger

Classez d'après une valeur propre au dossier, ou dites dans un `choix` que c'est voulu : `accepte
O007`.

## In English

**The ranking depends on other applications.** A value used to rank is calculated from all
applications, so that a withdrawal may reverse others. Use a value of the application's own, or
accept it in a `choice`.

"""###),
    ("O008", ###"""
# O008 : cette valeur ne peut pas servir à classer

## Ce que cela veut dire

La valeur n'a ni plus grand ni plus petit : une liste, par exemple.

## Pourquoi cela compte

Aucun ordre n'en découle.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  zones plusieurs parmi « REP », « QPV »

classement
  d'abord zones décroissant
  en dernier ressort code croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  zones plusieurs parmi « REP », « QPV »

classement
  d'abord nombre de zones décroissant
  en dernier ressort code croissant
```

## Comment corriger

Classez d'après un nombre, un montant, une date ou une réponse oui/non.

## In English

**This value cannot rank.** The value has no larger or smaller, such as a list. Rank by a number,
an amount, a date or a yes/no answer.

"""###),
    ("O009", ###"""
# O009 : les sous-enveloppes dépassent l'enveloppe

## Ce que cela veut dire

La somme des sous-enveloppes est plus grande que l'enveloppe où elles se prennent.

## Pourquoi cela compte

Les sommes réservées ne pourraient pas être versées.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €
  rurale oui/non

classement
  d'abord coût croissant
  en dernier ressort code croissant

sélection
  enveloppe 100 000 € consommée par coût
  sous-enveloppe campagne 150 000 € pour rurale
  au dépassement arrêter
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €
  rurale oui/non

classement
  d'abord coût croissant
  en dernier ressort code croissant

sélection
  enveloppe 100 000 € consommée par coût
  sous-enveloppe campagne 15 000 € pour rurale
  au dépassement arrêter
```

## Comment corriger

Corrigez l'enveloppe, ou une sous-enveloppe.

## In English

**The sub-envelopes exceed the envelope.** Their sum is greater than the envelope they are taken
from. Correct one of the sums.

"""###),
    ("O010", ###"""
# O010 : un test est classé dans un sens

## Ce que cela veut dire

Dans un classement, un test ou une priorité met devant les dossiers qui répondent oui. Il ne se dit
ni `croissant` ni `décroissant`.

## Pourquoi cela compte

`petite croissant` pourrait se lire « les petites d'abord », ou « non avant oui », qui est
l'inverse : l'ordre de tout le classement en dépend.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  habitants entier à partir de 1

priorité petite = habitants < 2000

classement
  d'abord petite croissant
  en dernier ressort code croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  habitants entier à partir de 1

priorité petite = habitants < 2000

classement
  d'abord petite
  en dernier ressort code croissant
```

## Comment corriger

Supprimez le mot. Pour mettre devant les dossiers qui répondent non, écrivez `d'abord non petite`.

## In English

**A test is ranked in a direction.** In a ranking, applications that answer yes come first, with
nothing to add. Delete the word; to put first those that answer no, write `not` before the test.

"""###),
    ("O011", ###"""
# O011 : le montant que l'enveloppe paie peut être négatif

## Ce que cela veut dire

Rien ne montre que le montant consommé est de zéro au moins : ni les limites des champs, ni les
conditions, ni les cohérences. Pour un dossier qui a plus de recettes que de coûts, par exemple, il
serait négatif.

## Pourquoi cela compte

Un dossier ne donne pas d'argent à l'appel. Si le calcul donne −200 €, le dossier ne prélève rien et
ne reçoit rien, et le résultat le signale ; l'appel voulait peut-être l'écarter, ou retenir un minimum.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €
  recettes montant à partir de 0 €

montant aide
  coût
  − recettes
  × 50 %
  arrondi au centime

classement
  d'abord coût croissant
  en dernier ressort code croissant

sélection
  enveloppe 100 000 € consommée par aide
  au dépassement arrêter
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €
  recettes montant à partir de 0 €

montant aide
  coût
  − recettes
  × 50 %
  arrondi au centime
  au moins 0 €

classement
  d'abord coût croissant
  en dernier ressort code croissant

sélection
  enveloppe 100 000 € consommée par aide
  au dépassement arrêter
```

## Comment corriger

Terminez le montant par `au moins 0 €`. Si un champ ne peut pas être négatif, dites-le par sa limite,
`à partir de 0 €`. Si les recettes ne dépassent jamais les coûts, écrivez-le : `cohérence recettes ≤ coût`
quand c'est toujours vrai, ou une condition qui l'exige quand l'appel écarte les autres dossiers.

## In English

**The amount that the envelope pays may be negative.** Neither limits nor conditions nor consistencies
show that it is zero at least. End the amount with `at least 0 €`, give its fields a limit (`from 0 €`),
or write the comparison that makes sure of it as a `consistency` or as a condition. An application whose
aid is negative draws nothing, is awarded nothing, and the result says so.

"""###),
    ("R001", ###"""
# R001 : une division n'est pas arrondie

## Ce que cela veut dire

Le résultat d'une division est employé sans arrondi.

## Pourquoi cela compte

Un tiers n'a pas de dernière décimale : il faut dire où l'on s'arrête.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  points entier

valeur moyenne_obtenue = points ÷ 3
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  points entier

valeur moyenne_obtenue = points ÷ 3 arrondi à 2 décimales
```

## Comment corriger

Ajoutez l'arrondi que veut le texte, par exemple `arrondi à 2 décimales`.

## In English

**A division is not rounded.** The result of a division is used without rounding, and one third
has no last decimal. Add the rounding that the call wants.

"""###),
    ("R002", ###"""
# R002 : un montant peut ne pas tomber sur un centime

## Ce que cela veut dire

La dernière ligne du montant peut donner plus de deux décimales.

## Pourquoi cela compte

On ne verse pas un dixième de centime, et rien n'est arrondi sans être écrit.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  × 33,5 %
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

montant aide
  coût
  × 33,5 %
  arrondi au centime
```

## Comment corriger

Ajoutez `arrondi au centime`, à l'endroit que veut le texte : arrondir avant ou après un plafond
ne donne pas le même résultat.

## In English

**An amount may not fall on a cent.** The last line of the amount may give more than two decimals,
and nothing is rounded unless it is written. Add `rounded to the cent` where the call wants it.

"""###),
    ("R003", ###"""
# R003 : un arrondi ne change rien

## Ce que cela veut dire

La valeur arrondie a déjà cette précision.

## Pourquoi cela compte

L'arrondi est peut-être à la mauvaise ligne.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier

valeur total = classes × 2 arrondi à 1 décimale
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier

valeur total = classes × 2
```

## Comment corriger

Supprimez-le, ou déplacez-le après l'opération qui donne des décimales.

## In English

**A rounding changes nothing.** The rounded value already has this precision; the rounding may
stand on the wrong line. Delete or move it.

"""###),
    ("S001", ###"""
# S001 : une règle ne dit pas d'où elle vient

## Ce que cela veut dire

La règle ne cite aucun passage de l'appel, ou le choix ne cite pas le passage qui se tait.

## Pourquoi cela compte

Devant un recours, il faut pouvoir montrer le texte qu'elle applique.

## Exemple à corriger

```bareme bad
barème essai
  version 1
  document AMI « Appel à manifestation d'intérêt »

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1
  document AMI « Appel à manifestation d'intérêt »

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
  selon AMI « Calendrier »
```

## Comment corriger

Ajoutez une clause `selon`, ou `illustratif « pourquoi »` si l'appel n'en dit rien.

## In English

**A rule does not say where it comes from.** The rule quotes no passage of the call. Add a
`source` clause, or `illustrative "why"` if the call is silent.

"""###),
    ("S002", ###"""
# S002 : un code n'existe pas

## Ce que cela veut dire

Un choix accepte un message dont le code n'existe pas.

## Pourquoi cela compte

L'acceptation n'aurait aucun effet.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant

montant aide
  coût

choix provenance « L'aide couvre toute la dépense »
  silence « Le texte ne donne pas de taux. »
  retenu par « Commission »
  accepte S999 sur aide
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant

montant aide
  coût

choix provenance « L'aide couvre toute la dépense »
  silence « Le texte ne donne pas de taux. »
  retenu par « Commission »
  accepte S001 sur aide
```

## Comment corriger

Recopiez le code qui précède le message.

## In English

**A code does not exist.** A choice accepts a message whose code does not exist. Copy the code
that precedes the message.

"""###),
    ("S003", ###"""
# S003 : un choix accepte un message qui n'apparaît pas

## Ce que cela veut dire

Le message accepté n'est pas signalé, ou porte sur autre chose.

## Pourquoi cela compte

Une acceptation qui traîne cacherait un défaut à venir.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant

montant aide
  coût

choix provenance « L'aide couvre toute la dépense »
  silence « Le texte ne donne pas de taux. »
  retenu par « Commission »
  accepte A001 sur aide
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant

montant aide
  coût

choix provenance « L'aide couvre toute la dépense »
  silence « Le texte ne donne pas de taux. »
  retenu par « Commission »
  accepte S001 sur aide
```

## Comment corriger

Supprimez la ligne, ou corrigez le nom qu'elle vise.

## In English

**A choice accepts a message that does not appear.** The accepted message is not reported, or is
about something else. Delete the line, or correct the name.

"""###),
    ("S004", ###"""
# S004 : l'en-tête est incomplet

## Ce que cela veut dire

Une ligne que porte toute décision manque à l'en-tête : l'autorité, par
exemple, ou la base légale.

## Pourquoi cela compte

Le porteur doit savoir qui décide, à qui écrire, et en vertu de quel texte.

## Exemple à corriger

```bareme bad
ruleset trial
  version 1

application town
  code text identifier
```

## Exemple corrigé

```bareme good
ruleset trial
  version 1
  authority "County of Isère"
  service "Schools"
  contact "schools@example.org"
  purpose "Equipment of schools"
  legal basis "Local authorities code"
  document CALL "Call for projects"
  currency "euro"

application town
  code text identifier
```

## Comment corriger

Ajoutez la ligne sous le nom du barème.

## In English

**The header is incomplete.** A line that is printed on every decision is missing from the header,
such as the authority or the legal basis. Add it.

"""###),
    ("S005", ###"""
# S005 : un choix ne dit pas la lecture retenue

## Ce que cela veut dire

Le choix dit ce que le texte tait et qui a tranché, sans dire dans quel sens.

## Pourquoi cela compte

C'est la lecture retenue qui s'imprime avec la décision, et qu'un juge compare au texte.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

choix limite
  silence « Le texte ne dit pas si la limite porte sur la dépense ou sur l'aide. »
  retenu par « Commission permanente »
  selon « Article 4 »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

choix limite « La limite porte sur l'aide »
  silence « Le texte ne dit pas si la limite porte sur la dépense ou sur l'aide. »
  retenu par « Commission permanente »
  selon « Article 4 »
```

## Comment corriger

Écrivez la lecture entre guillemets, après le nom du choix.

## In English

**A choice does not give the reading retained.** It says what the call leaves out and who decided,
but not which way. Write the reading between quotation marks after the name of the choice.

"""###),
    ("S006", ###"""
# S006 : le résultat nommerait des groupes par une donnée personnelle

## Ce que cela veut dire

Une valeur d'appel donne un total par groupe, et les groupes se nomment par un champ `personnel`, ou par
une valeur qui le répète.

## Pourquoi cela compte

Les résultats peuvent être publiés : une donnée personnelle n'y figure jamais.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier candidature
  code texte identifiant
  maire texte personnel
  canton texte
  coût montant à partir de 0 €

valeur d'appel demandes = somme des dossiers.coût
  par maire
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier candidature
  code texte identifiant
  maire texte personnel
  canton texte
  coût montant à partir de 0 €

valeur d'appel demandes = somme des dossiers.coût
  par canton
```

## Comment corriger

Groupez par un champ qui n'est pas personnel. Si les règles seules lisent ce total, ajoutez `interne` : il
ne s'imprime pas. Si la donnée n'est pas personnelle, ôtez le mot.

## In English

**The result would name groups by personal data.** A total by group prints the name of each group. Group
by another field, or make the value `internal`.

"""###),
    ("S007", ###"""
# S007 : le classement suit une donnée personnelle

## Ce que cela veut dire

Une clé du classement est un champ `personnel`, ou une valeur qui le répète.

## Pourquoi cela compte

Le résultat n'imprime pas la donnée, mais l'ordre publié en dit quelque chose, et l'explication d'un
dossier donne la clé de ses deux voisins.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier candidature
  code texte identifiant
  revenu montant à partir de 0 €, personnel

classement
  d'abord revenu croissant
  en dernier ressort code croissant
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier candidature
  code texte identifiant
  revenu montant à partir de 0 €, personnel

table tranche
  selon revenu, à partir de 0 €
  | revenu            | tranche |
  | moins de 10 000 € | 1       |
  | 10 000 € ou plus  | 2       |

classement
  d'abord tranche croissant
  en dernier ressort code croissant
```

## Comment corriger

Classez d'après une valeur moins précise, une tranche par exemple, ou acceptez-le dans un `choix` :
`accepte S007`.

## In English

**The ranking follows personal data.** Results do not print it, but the published order says something of
it, and an explanation gives the keys of both neighbours. Rank by a bracket, or accept S007 in a `choice`.

"""###),
    ("T001", ###"""
# T001 : la table ne dit pas de quoi elle dépend

## Ce que cela veut dire

Aucune clause `selon` ne dit quelle valeur est comparée à chaque colonne.

## Pourquoi cela compte

Les lignes ne s'appliqueraient à rien.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  | classes | programmes |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes
  | classes | programmes |
  | 1 ou plus | 2 |
```

## Comment corriger

Ajoutez une clause `selon` par colonne, sauf la dernière, qui porte la réponse.

## In English

**The table does not say what it depends on.** No `by` clause says which value is compared with
each column. Add one for each column but the last, which holds the answer.

"""###),
    ("T002", ###"""
# T002 : la table n'a aucune ligne

## Ce que cela veut dire

La table, la grille, la répartition ou les tranches n'ont aucune ligne sous leurs titres.

## Pourquoi cela compte

Aucun dossier n'obtiendrait de valeur.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 ou plus | 2 |
```

## Comment corriger

Ajoutez une ligne par cas.

## In English

**The table has no row.** Below its titles the table, the grid, the shares or the
brackets hold nothing. Add one row per case.

"""###),
    ("T003", ###"""
# T003 : une valeur peut sortir de la table

## Ce que cela veut dire

La table annonce les valeurs qu'elle prévoit, et le champ peut en prendre d'autres.

## Pourquoi cela compte

Ces dossiers n'obtiendraient aucune réponse.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 0

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Comment corriger

Élargissez ce que prévoit la table, ou resserrez la limite du champ.

## In English

**A value may go beyond the table.** The table announces the values it provides for, and the field
may take others. Widen the table, or narrow the limit of the field.

"""###),
    ("T004", ###"""
# T004 : une cellule sort de la table

## Ce que cela veut dire

La cellule demande des valeurs que la table ne prévoit pas.

## Pourquoi cela compte

Une partie de la ligne ne servirait jamais.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 0 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Comment corriger

Corrigez la cellule, ou ce que prévoit la table.

## In English

**A cell goes beyond the table.** The cell asks for values that the table does not provide for.
Correct it, or what the table provides for.

"""###),
    ("T005", ###"""
# T005 : deux lignes s'appliquent à la fois

## Ce que cela veut dire

Une même valeur entre dans deux lignes de la table.

## Pourquoi cela compte

Le dossier concerné aurait deux réponses.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 6 ou plus | 3 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Comment corriger

Resserrez l'une des deux. Si les réponses s'ajoutent, écrivez `lignes additionnées` sous la table.

## In English

**Two rows apply at once.** One value fits two rows of the table, so that an application would
have two answers. Narrow one of them, or write `rows summed` if answers add up.

"""###),
    ("T006", ###"""
# T006 : d'autres lignes couvrent celle-ci

## Ce que cela veut dire

Toutes les valeurs de la ligne entrent déjà dans d'autres lignes.

## Pourquoi cela compte

La ligne n'a rien qui lui soit propre.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
  | 5 à 8 | 4 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Comment corriger

Supprimez-la, ou resserrez les autres.

## In English

**Other rows cover this one.** All the values of the row already fit other rows. Delete it, or
narrow the others.

"""###),
    ("T007", ###"""
# T007 : une ligne est dans une autre

## Ce que cela veut dire

Toutes les valeurs de la ligne entrent dans une seule autre ligne.

## Pourquoi cela compte

Elle n'ajoute rien tant que l'autre reste aussi large.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
  | 2 à 4 | 2 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Comment corriger

Supprimez-la, ou resserrez l'autre.

## In English

**A row lies inside another.** All the values of the row fit one other row, so that it adds
nothing. Delete it, or narrow the other.

"""###),
    ("T008", ###"""
# T008 : des lignes pourraient n'en faire qu'une

## Ce que cela veut dire

Deux lignes voisines donnent la même réponse.

## Pourquoi cela compte

Une table plus courte se relit mieux, et une erreur de copie s'y voit.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 2 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Comment corriger

Réunissez-les, ou corrigez la réponse de l'une.

## In English

**Rows could be one.** Two neighbouring rows give the same answer. Join them, or correct the
answer of one.

"""###),
    ("T009", ###"""
# T009 : aucune valeur n'entre dans la cellule

## Ce que cela veut dire

La première limite de la cellule est plus grande que la seconde.

## Pourquoi cela compte

La ligne ne s'appliquerait jamais.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 12 à 7 | 3 |
  | 13 ou plus | 4 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 à 12 | 3 |
  | 13 ou plus | 4 |
```

## Comment corriger

Écrivez la plus petite limite en premier.

## In English

**No value fits the cell.** The first limit of the cell is larger than the second. Write the
smaller one first.

"""###),
    ("T010", ###"""
# T010 : la table est trop vaste pour être vérifiée

## Ce que cela veut dire

La table a tant de lignes et de colonnes que la vérification s'est arrêtée avant la fin.

## Pourquoi cela compte

Ce qui est signalé est exact ; ce qui ne l'est pas n'est pas prouvé.

## Comment corriger

Découpez la table, par exemple en une table par secteur.

## In English

**The table is too large to be checked.** The table has so many rows and columns that its check
stopped before the end. Split it into smaller tables.

"""###),
    ("T012", ###"""
# T012 : la table ne couvre pas toutes les valeurs

## Ce que cela veut dire

Une valeur possible n'entre dans aucune ligne de la table.

## Pourquoi cela compte

Le dossier qui aurait cette valeur n'obtiendrait aucune réponse.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 8 ou plus | 3 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

table plafond
  selon classes, à partir de 1
  | classes | programmes |
  | 1 à 6 | 2 |
  | 7 ou plus | 3 |
```

## Comment corriger

Prolongez la ligne voisine, ou ajoutez la ligne : le message propose les deux.

## In English

**The table does not cover all values.** A possible value fits no row of the table. Extend the
row beside it, or add a row: the message proposes both.

"""###),
    ("V001", ###"""
# V001 : ce n'est pas le genre de valeur attendu

## Ce que cela veut dire

Une valeur d'un certain genre est attendue ici (oui/non, nombre, date…), et celle-ci est d'un
autre genre.

## Pourquoi cela compte

La règle n'aurait pas de sens.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes + 2
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  classes entier à partir de 1

condition taille
  exige classes ≥ 2
  sinon « Condition non remplie. »
```

## Comment corriger

Corrigez le calcul, ou ce que contient le champ.

## In English

**Not the kind of value expected.** A value of some kind is expected here (yes/no, number, date…),
and this one is of another kind. Correct the calculation, or the field.

"""###),
    ("V002", ###"""
# V002 : deux unités ne vont pas ensemble

## Ce que cela veut dire

Deux nombres de deux unités différentes, ou dont l'un n'a pas d'unité, sont additionnés ou
comparés.

## Pourquoi cela compte

Vingt mégabits et vingt kilomètres ne se comparent pas.

## Exemple à corriger

```bareme bad
barème essai
  version 1
  unité Mb/s « mégabits par seconde »

dossier commune
  code texte identifiant
  débit nombre en Mb/s

condition débit
  exige débit ≥ 20
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1
  unité Mb/s « mégabits par seconde »

dossier commune
  code texte identifiant
  débit nombre en Mb/s

condition débit
  exige débit ≥ 20 Mb/s
  sinon « Condition non remplie. »
```

## Comment corriger

Écrivez l'unité après le nombre, ou corrigez celle du champ.

## In English

**Two units do not go together.** Two numbers of different units, or of which one has none, are
added or compared. Write the unit after the number.

"""###),
    ("V003", ###"""
# V003 : un montant HT est mêlé à un montant TTC

## Ce que cela veut dire

Un montant hors taxes et un montant toutes taxes comprises sont additionnés ou comparés.

## Pourquoi cela compte

Le résultat ne serait ni l'un ni l'autre.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  matériel montant HT
  travaux montant TTC

montant dépense
  matériel + travaux
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  matériel montant HT
  travaux montant HT

montant dépense
  matériel + travaux
```

## Comment corriger

Déclarez les deux sur la même base. Le message montre où chacun des deux est déclaré.

## In English

**An amount before tax is mixed with one with tax.** An amount before tax and an amount with tax
are added or compared. Declare both on the same basis; the message shows where each is declared.

"""###),
    ("V004", ###"""
# V004 : deux valeurs ne se comparent pas

## Ce que cela veut dire

Les deux côtés de la comparaison ne sont pas du même genre.

## Pourquoi cela compte

La comparaison n'aurait pas de réponse.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date

condition délai
  exige dépôt ≤ 17/02/2023
  sinon « Condition non remplie. »
```

## Comment corriger

Comparez deux valeurs du même genre.

## In English

**Two values cannot be compared.** The two sides of the comparison are not of the same kind.
Compare two values of one kind.

"""###),
    ("V005", ###"""
# V005 : une réponse n'est pas prévue

## Ce que cela veut dire

Le champ se remplit par un choix dans une liste, et la règle teste une réponse qui n'y est pas.

## Pourquoi cela compte

Le test serait toujours faux, sans que personne s'en aperçoive.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  secteur parmi « public », « privé »

condition secteur
  exige secteur = « publique »
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  secteur parmi « public », « privé »

condition secteur
  exige secteur = « public »
  sinon « Condition non remplie. »
```

## Comment corriger

Corrigez l'orthographe, ou ajoutez la réponse au champ.

## In English

**An answer is not provided for.** The field is filled in by choosing from a list, and the rule
tests an answer that is not in it. Correct the spelling, or add the answer to the field.

"""###),
    ("V006", ###"""
# V006 : une opération ne s'applique pas ici

## Ce que cela veut dire

L'opération n'a pas de sens pour ce genre de valeur : on ne multiplie pas un texte.

## Pourquoi cela compte

Aucun résultat n'est possible.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  nom texte
  classes entier

valeur double = nom × 2
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  nom texte
  classes entier

valeur double = classes × 2
```

## Comment corriger

Employez un champ du bon genre.

## In English

**An operation does not apply here.** The operation has no meaning for this kind of value: a text
is not multiplied. Use a field of the right kind.

"""###),
    ("V007", ###"""
# V007 : il faut une valeur fixe

## Ce que cela veut dire

Cette place demande une valeur qui soit la même pour tous les dossiers, comme le taux d'une
tranche.

## Pourquoi cela compte

Deux candidats n'auraient pas les mêmes tranches.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €
  taux_local taux

montant aide
  coût
  par tranches
  | coût | taux |
  | 0 € ou plus | taux_local |
  arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €
  taux_local taux

montant aide
  coût
  par tranches
  | coût | taux |
  | 0 € ou plus | 50 % |
  arrondi au centime
```

## Comment corriger

Écrivez un nombre, ou le nom d'un paramètre. Pour un taux propre au dossier, écrivez une ligne `×
taux`.

## In English

**A fixed value is needed.** This place asks for a value that is the same for all applications,
such as the rate of a bracket. Write a number, or the name of a parameter.

"""###),
    ("V008", ###"""
# V008 : une division par zéro est possible

## Ce que cela veut dire

Le diviseur peut valoir zéro d'après les limites du champ.

## Pourquoi cela compte

Le dossier concerné n'aurait pas de réponse.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant
  élèves entier à partir de 0

montant par_élève
  coût ÷ élèves arrondi au centime
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant
  élèves entier à partir de 1

montant par_élève
  coût ÷ élèves arrondi au centime
```

## Comment corriger

Donnez au champ une limite qui exclut zéro (`à partir de 1`), ou ne divisez que là où un test l'exclut :
`si dem > 0 € alors (coût ÷ dem) arrondi à l'unité sinon 0`. Le test et le diviseur s'écrivent de même, un
nom ou toute une expression. Ou divisez par `maximum(dem, 0,01 €)`.

## In English

**A division by zero is possible.** The divisor may be zero according to the limits of the field.
Give the field a limit that excludes zero, such as `from 1`, or divide only where a test of the same
expression excludes it (`if due > 0 € then (cost ÷ due) …`), or by `maximum(due, 0.01 €)`.

"""###),
    ("V009", ###"""
# V009 : un délai tombe mal en fin de mois

## Ce que cela veut dire

Un nombre de mois ou d'années est ajouté à une date sans dire que faire quand le jour n'existe
pas.

## Pourquoi cela compte

Un mois après le 31 janvier, est-ce le 28 février ou le 1er mars ?

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  visite date

condition visite
  exige visite ≤ dépôt + 1 mois
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  dépôt date
  visite date

condition visite
  exige visite ≤ dépôt + 1 mois ramené au dernier jour
  sinon « Condition non remplie. »
```

## Comment corriger

Ajoutez `ramené au dernier jour` ou `reporté au premier jour suivant`.

## In English

**A delay falls badly at the end of a month.** Months or years are added to a date without saying
what happens when the day does not exist. Add `clipped to the last day` or `moved to the first day
after`.

"""###),
    ("V010", ###"""
# V010 : ce n'est pas la monnaie du barème

## Ce que cela veut dire

Un montant est écrit dans une autre monnaie que celle du barème.

## Pourquoi cela compte

Rien ne convertit une monnaie en une autre.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

condition coût
  exige coût ≤ 500 $
  sinon « Condition non remplie. »
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant
  coût montant à partir de 0 €

condition coût
  exige coût ≤ 500 €
  sinon « Condition non remplie. »
```

## Comment corriger

Écrivez le montant dans la monnaie du barème, ou changez la ligne `monnaie` de l'en-tête.

## In English

**Not the currency of the ruleset.** An amount is written in another currency than that of the
ruleset, and nothing converts one into another. Write it in the right currency.

"""###),
    ("V011", ###"""
# V011 : un nombre doit être plus grand que zéro

## Ce que cela veut dire

Le pas des notes, ou le multiple d'un arrondi, est nul ou négatif.

## Pourquoi cela compte

Aucune valeur ne pourrait le respecter.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas |
  | projet  | Projet  | 4   | 0 |
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

grille qualité sur 4
  | critère | libellé | sur | pas |
  | projet  | Projet  | 4   | 0,5 |
```

## Comment corriger

Corrigez le nombre.

## In English

**A number must be greater than zero.** The step of marks, or the multiple of a rounding, is zero
or negative, so that no value could respect it. Correct the number.

"""###),
    ("W001", ###"""
# W001 : un membre figure deux fois

## Ce que cela veut dire

Le même nom revient dans la liste des membres.

## Pourquoi cela compte

Il aurait deux voix.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

vote jury
  membres « Préfecture », « Préfecture »
  règle unanimité
  abstention ne compte pas
  absence ne compte pas
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

vote jury
  membres « Préfecture », « Rectorat »
  règle unanimité
  abstention ne compte pas
  absence ne compte pas
```

## Comment corriger

Supprimez la répétition, ou distinguez les deux personnes.

## In English

**A member stands twice.** The same name comes twice in the list of members, who would have two
votes. Delete one, or tell the two persons apart.

"""###),
    ("W002", ###"""
# W002 : le quorum ne peut pas être atteint

## Ce que cela veut dire

Le quorum demande plus de membres qu'il n'y en a.

## Pourquoi cela compte

Aucun vote ne serait valable.

## Exemple à corriger

```bareme bad
barème essai
  version 1

dossier commune
  code texte identifiant

vote jury
  membres « Préfecture », « Rectorat »
  règle majorité simple
  abstention ne compte pas
  absence ne compte pas
  quorum 3
```

## Exemple corrigé

```bareme good
barème essai
  version 1

dossier commune
  code texte identifiant

vote jury
  membres « Préfecture », « Rectorat »
  règle majorité simple
  abstention ne compte pas
  absence ne compte pas
  quorum 2
```

## Comment corriger

Corrigez le quorum, ou complétez la liste.

## In English

**The quorum cannot be reached.** The quorum asks for more members than there are. Correct it, or
complete the list.

"""###),
  ]
}
