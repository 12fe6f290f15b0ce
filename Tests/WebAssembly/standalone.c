// A way to run the engine where there is no page: a WASI program that reads from standard input the
// count of texts, then each text behind its length, and writes the result to standard output.
// One text is checked, two or three (the third an envelope) are ranked; of four, the third is the
// identifier of the application that is explained.

#include <stddef.h>
#include <stdint.h>

typedef struct {
  void *start;
  size_t length;
} Piece;

#define IMPORT(name) \
  __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))
IMPORT(fd_read) int fd_read(int file, Piece *pieces, size_t count, size_t *done);
IMPORT(fd_write) int fd_write(int file, Piece *pieces, size_t count, size_t *done);
IMPORT(proc_exit) _Noreturn void proc_exit(int status);

typedef const uint8_t *Text;

void *allocate(intptr_t length);
uint8_t *check(Text ruleset, intptr_t, intptr_t language);
uint8_t *rank(
    Text ruleset, intptr_t, Text applications, intptr_t, Text envelope, intptr_t,
    intptr_t language);
uint8_t *explain(
    Text ruleset, intptr_t, Text applications, intptr_t, Text identifier, intptr_t, Text envelope,
    intptr_t, intptr_t language);

static void transfer(int (*move)(int, Piece *, size_t, size_t *), int file, Piece piece) {
  while (piece.length > 0) {
    size_t done = 0;
    if (move(file, &piece, 1, &done) != 0 || done == 0) proc_exit(1);
    piece.start = (uint8_t *)piece.start + done;
    piece.length -= done;
  }
}

static uint32_t read_number(void) {
  uint32_t number = 0;
  transfer(fd_read, 0, (Piece){&number, sizeof number});
  return number;
}

// The address and the length of a text, as arguments.
#define TEXT(index) texts[index].start, (intptr_t)texts[index].length

void _start(void) {
  Piece texts[4] = {{0, 0}, {0, 0}, {0, 0}, {0, 0}};
  uint32_t count = read_number();
  if (count == 0 || count > 4) proc_exit(2);
  for (uint32_t index = 0; index < count; index += 1) {
    texts[index].length = read_number();
    texts[index].start = allocate((intptr_t)texts[index].length);
    transfer(fd_read, 0, texts[index]);
  }
  uint8_t *result = count == 1   ? check(TEXT(0), 0)
                    : count == 4 ? explain(TEXT(0), TEXT(1), TEXT(2), TEXT(3), 0)
                                 : rank(TEXT(0), TEXT(1), TEXT(2), 0);
  uint32_t length = *(uint32_t *)result;
  transfer(fd_write, 1, (Piece){result + 4, length});
}
