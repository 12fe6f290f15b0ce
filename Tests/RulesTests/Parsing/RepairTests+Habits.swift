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
}
