import Glibc

/// Sentences about files.
extension Messages {
  /// What was refused, about which path, and why.
  static func systemFailure(_ failure: SystemFailure) -> Phrase {
    let subject = pathName(failure)
    if failure.operation == .write, failure.cause == .system(ENOENT) {
      let folder = quoted(failure.path.folder.text)
      return Phrase(
        "impossible d'écrire \(subject.french) : le dossier \(folder.french) n'existe pas",
        "cannot write \(subject.english): there is no folder \(folder.english)")
    }
    let reason = reason(failure.cause)
    let verb = verb(failure.operation)
    return Phrase(
      "\(verb.french) \(subject.french) : \(reason.french)",
      "\(verb.english) \(subject.english): \(reason.english)")
  }

  private static func verb(_ operation: SystemFailure.Operation) -> Phrase {
    switch operation {
    case .read: Phrase("impossible de lire", "cannot read")
    case .list: Phrase("impossible de parcourir le dossier", "cannot list the folder")
    case .write: Phrase("impossible d'écrire", "cannot write")
    }
  }

  private static func pathName(_ failure: SystemFailure) -> Phrase {
    guard failure.path.isStandardStream else { return quoted(failure.path.text) }
    switch failure.operation {
    case .write: return Phrase("sur la sortie standard", "standard output")
    case .read, .list: return Phrase("l'entrée standard", "standard input")
    }
  }

  private static func reason(_ cause: SystemFailure.Cause) -> Phrase {
    switch cause {
    case .system(let number): systemReason(number)
    case .tooLarge: Phrase("plus de 4 Gio", "larger than 4 GiB")
    case .amongInputs(let folder):
      Phrase(
        "\(quoted(folder.text).french) est lu en entier avec l'appel, et le serait la prochaine fois ;"
          + " écrivez ailleurs",
        "\(quoted(folder.text).english) is read whole with the call, and would be the next time;"
          + " write elsewhere")
    case .outputIsInput(let input):
      Phrase(
        "c'est aussi l'entrée \(quoted(input.text).french), qui serait écrasée",
        "it is also the input \(quoted(input.text).english), which would be overwritten")
    case .insideRegister(let folder):
      Phrase(
        "\(quoted(folder.text).french) est un registre ou une de ses décisions, où rien ne change"
          + " après coup ; donnez un chemin hors de ce dossier",
        "\(quoted(folder.text).english) is a register or one of its decisions, where nothing changes"
          + " afterwards; give a path outside that folder")
    case .amongPublished(let folder):
      Phrase(
        "\(quoted(folder.text).french) garde les versions publiées, qui ne changent pas ; donnez un"
          + " chemin hors de ce dossier",
        "\(quoted(folder.text).english) keeps the published versions, which do not change; give a path"
          + " outside that folder")
    case .publishedList:
      Phrase(
        "c'est la liste des versions publiées, que seul « bareme vérifier --publier » complète ; donnez"
          + " un autre nom",
        "it is the list of published versions, which only ‘bareme check --freeze’ adds to; give"
          + " another name")
    }
  }

  private static func systemReason(_ number: Int32) -> Phrase {
    sentences[number]
      ?? Phrase("erreur système \(number)", "system error \(number)")
  }

  /// The reasons met in practice; the C library's own sentences follow the locale, these do not.
  private static let sentences: [Int32: Phrase] = [
    ENOENT: Phrase("ce fichier n'existe pas", "no such file"),
    EACCES: Phrase("permission refusée", "permission denied"),
    EPERM: Phrase("opération interdite", "operation not permitted"),
    EISDIR: Phrase(
      "c'est un dossier, un fichier est attendu", "it is a folder, a file is expected"),
    ENOTDIR: Phrase(
      "un élément du chemin n'est pas un dossier", "a part of the path is not a folder"),
    ENOSPC: Phrase("plus de place sur le disque", "no space left on the disk"),
    EDQUOT: Phrase("quota de disque dépassé", "disk quota exceeded"),
    EROFS: Phrase("système de fichiers en lecture seule", "read-only file system"),
    EMFILE: Phrase("trop de fichiers ouverts", "too many open files"),
    ENFILE: Phrase("trop de fichiers ouverts sur la machine", "too many open files on the machine"),
    EIO: Phrase("erreur du disque", "disk error"),
    ELOOP: Phrase("trop de liens symboliques", "too many symbolic links"),
    ENAMETOOLONG: Phrase("nom trop long", "name too long"),
    EFBIG: Phrase("fichier trop grand", "file too large"),
    ENOMEM: Phrase("mémoire insuffisante", "not enough memory"),
    EBADF: Phrase("flux fermé", "the stream is closed"),
    EINVAL: Phrase("chemin inutilisable", "unusable path"),
    EBUSY: Phrase("fichier occupé", "file busy"),
    ENXIO: Phrase("aucun lecteur ni appareil", "no reader or device"),
  ]
}
