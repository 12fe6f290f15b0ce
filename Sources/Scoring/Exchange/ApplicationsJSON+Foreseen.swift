import Rules

/// The reading of members that come as they did in the last object, with plain values.
extension ApplicationsJSON {
  /// Reads the members that come as foreseen, up to the first whose value needs more care.
  ///
  /// - Parameters:
  ///   - reader: a reader within an object; it stands before the next member when this ends.
  ///   - place: the number of the next member in its object.
  ///   - record: the record whose columns the keys mean.
  ///   - space: the kind of object.
  /// - Returns: what the next key means and where its colon ends, where the key is as foreseen.
  @inline(__always)
  mutating func takeForeseen(
    _ reader: inout JSONReader, _ place: inout Int, _ record: Int, space: Int
  ) -> (target: Int, value: Int)? {
    let first = space &* Self.guessLimit
    let slots = writer.layout.slotStarts[record]
    let row = writer.row
    while place < Self.guessLimit {
      guard let value = reader.foreseen(guesses[first &+ place]) else { return nil }
      let target = Int(guesses[first &+ place].target)
      guard target >= 0,
        let end = takePlain(reader, at: reader.spaceEnd(from: value), slots &+ target, row)
      else { return (target, value) }
      reader.pass(to: end)
      place &+= 1
    }
    return nil
  }

  /// Reads a value that is written in the plainest way that its column has.
  ///
  /// - Returns: where it ends; nil, with nothing done, for a value that is written otherwise, that
  ///   has a problem or that comes twice, all of which the general way knows what to do with.
  @inline(__always)
  private mutating func takePlain(
    _ reader: borrowing JSONReader, at start: Int, _ place: Int, _ row: RowID
  ) -> Int? {
    if writer.isGiven(place, in: row) { return nil }
    let slot = writer.layout.slots[place]
    let end: Int
    switch slot.kind {
    case .truth, .checkbox:
      guard let truth = reader.plainTruth(at: start) else { return nil }
      writer.set(slot, row, CellCode.known &+ (truth.value ? 1 : 0))
      end = truth.end
    case .number:
      guard let number = reader.plainNumber(at: start),
        writer.setPlain(number.mantissa, scale: number.scale, slot, place, row)
      else { return nil }
      end = number.end
    case .choice:
      guard let text = reader.plainText(at: start),
        let choice = spellings.find(
          JSONText(offset: text.lowerBound, length: text.count, hasEscapes: false), in: reader,
          space: choiceSpace &+ Int(slot.subject))
      else { return nil }
      writer.set(slot, row, UInt64(choice) &+ CellCode.known)
      end = text.upperBound &+ 1
    case .text:
      guard let text = reader.plainText(at: start), reader.isKeptAsItStands(text),
        !slot.isKey || reader.isVisible(text)
      else { return nil }
      if slot.cell.kind != .discarded {
        let offset = UInt64(writer.store.texts.count)
        reader.append(text, to: &writer.store.texts)
        writer.set(slot, row, UInt64(text.count) << CellCode.offsetBits | offset)
      }
      end = text.upperBound &+ 1
    case .date:
      guard !slot.hasBounds, let date = reader.plainDay(at: start) else { return nil }
      writer.set(slot, row, UInt64(Int(date.day.number) &+ CellCode.dayShift))
      end = date.end
    case .rate, .choices, .list, .closed: return nil
    }
    writer.noteGiven(place, in: row)
    return end
  }
}
