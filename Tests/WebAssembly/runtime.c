// What the compiler takes for granted and a WebAssembly module without a system does not have:
// memory, the four functions that move it, and arithmetic on 128 bits.
//
// Nothing here is imported from outside: the module asks the page for nothing.

#include <stddef.h>
#include <stdint.h>

// MARK: Memory

// Blocks come in sizes that are a power of two, or one and a half times one; a released block
// waits in the list of its size. One call's blocks are the next call's, so that memory stays as
// large as the largest call needed.

typedef struct Block {
  struct Block *next;
} Block;

// Sixteen bytes before each block keep it aligned for 128-bit integers.
typedef struct {
  uint32_t size_class;
  uint32_t padding[3];
} Header;

enum { class_count = 60, page = 65536, no_class = 0xFFFFFFFF };

extern uint8_t __heap_base;
static Block *released[class_count];
static uintptr_t frontier;
static uintptr_t limit;

static size_t class_size(uint32_t number) {
  size_t power = (size_t)32 << (number / 2);
  return number % 2 ? power + power / 2 : power;
}

static void *from_frontier(size_t bytes) {
  if (frontier == 0) {
    frontier = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    limit = (uintptr_t)__builtin_wasm_memory_size(0) * page;
  }
  if (bytes > limit - frontier) {
    size_t pages = (bytes - (limit - frontier) + page - 1) / page;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
    limit += pages * page;
  }
  void *start = (void *)frontier;
  frontier += bytes;
  return start;
}

void *malloc(size_t size) {
  uint32_t number = 0;
  if (size > ((size_t)1 << 30)) return 0;
  while (class_size(number) < size) number += 1;
  Block *block = released[number];
  if (block) {
    released[number] = block->next;
    return block;
  }
  Header *header = from_frontier(sizeof(Header) + class_size(number));
  if (!header) return 0;
  header->size_class = number;
  return header + 1;
}

void free(void *pointer) {
  if (!pointer) return;
  Header *header = (Header *)pointer - 1;
  if (header->size_class == no_class) {
    free((void *)(uintptr_t)header->padding[0]);
    return;
  }
  Block *block = pointer;
  block->next = released[header->size_class];
  released[header->size_class] = block;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment <= 16) {
    *result = malloc(size);
    return *result ? 0 : 12;
  }
  void *start = malloc(size + alignment + sizeof(Header));
  if (!start) return 12;
  uintptr_t place = (uintptr_t)start + sizeof(Header) + alignment - 1;
  place -= place % alignment;
  Header *header = (Header *)place - 1;
  header->size_class = no_class;
  header->padding[0] = (uint32_t)(uintptr_t)start;
  *result = (void *)place;
  return 0;
}

void *memset(void *target, int value, size_t count) {
  __builtin_memset(target, value, count);
  return target;
}

void *memcpy(void *restrict target, const void *restrict source, size_t count) {
  __builtin_memcpy(target, source, count);
  return target;
}

void *memmove(void *target, const void *source, size_t count) {
  __builtin_memmove(target, source, count);
  return target;
}

int memcmp(const void *one, const void *other, size_t count) {
  const uint8_t *left = one, *right = other;
  for (size_t index = 0; index < count; index += 1) {
    if (left[index] != right[index]) return left[index] < right[index] ? -1 : 1;
  }
  return 0;
}

// Seeds of hash tables. No result depends on their order, so that a fixed seed changes nothing.
void arc4random_buf(void *target, size_t count) { memset(target, 0x5A, count); }

// MARK: 128 bits

typedef __int128 i128;
typedef unsigned __int128 u128;

static uint64_t low(u128 value) { return (uint64_t)value; }
static uint64_t high(u128 value) { return (uint64_t)(value >> 64); }
static u128 joined(uint64_t high, uint64_t low) { return (u128)high << 64 | low; }

u128 __ashlti3(u128 value, int count) {
  if (count == 0) return value;
  if (count >= 64) return joined(low(value) << (count - 64), 0);
  return joined(high(value) << count | low(value) >> (64 - count), low(value) << count);
}

u128 __lshrti3(u128 value, int count) {
  if (count == 0) return value;
  if (count >= 64) return joined(0, high(value) >> (count - 64));
  return joined(high(value) >> count, high(value) << (64 - count) | low(value) >> count);
}

i128 __ashrti3(i128 value, int count) {
  if (count == 0) return value;
  int64_t top = (int64_t)high((u128)value);
  if (count >= 64) return (i128)joined((uint64_t)(top >> 63), (uint64_t)(top >> (count - 64)));
  return (i128)joined(
      (uint64_t)(top >> count), (uint64_t)top << (64 - count) | low((u128)value) >> count);
}

// The whole product of two 64-bit numbers, by halves.
static u128 product(uint64_t left, uint64_t right) {
  uint64_t mask = 0xFFFFFFFF;
  uint64_t bottom = (left & mask) * (right & mask);
  uint64_t first = (left >> 32) * (right & mask) + (bottom >> 32);
  uint64_t second = (left & mask) * (right >> 32) + (first & mask);
  uint64_t top = (left >> 32) * (right >> 32) + (first >> 32) + (second >> 32);
  return joined(top, second << 32 | (bottom & mask));
}

i128 __multi3(i128 left, i128 right) {
  u128 one = (u128)left, other = (u128)right;
  u128 result = product(low(one), low(other));
  uint64_t crossed = low(one) * high(other) + high(one) * low(other);
  return (i128)joined(high(result) + crossed, low(result));
}

static int leading_zeros(u128 value) {
  return high(value) ? __builtin_clzll(high(value)) : 64 + __builtin_clzll(low(value));
}

// Schoolbook division, a bit at a time, from the first place where the divisor fits.
static u128 divided(u128 value, u128 divisor, u128 *rest) {
  if (high(value) == 0 && high(divisor) == 0) {
    *rest = low(value) % low(divisor);
    return low(value) / low(divisor);
  }
  u128 quotient = 0;
  if (value >= divisor) {
    int place = leading_zeros(divisor) - leading_zeros(value);
    u128 shifted = __ashlti3(divisor, place);
    for (; place >= 0; place -= 1) {
      quotient = joined(high(quotient) << 1 | low(quotient) >> 63, low(quotient) << 1);
      if (value >= shifted) {
        value -= shifted;
        quotient |= 1;
      }
      shifted = joined(high(shifted) >> 1, high(shifted) << 63 | low(shifted) >> 1);
    }
  }
  *rest = value;
  return quotient;
}

static u128 magnitude(i128 value) { return value < 0 ? -(u128)value : (u128)value; }

u128 __udivti3(u128 value, u128 divisor) {
  u128 rest;
  return divided(value, divisor, &rest);
}

u128 __umodti3(u128 value, u128 divisor) {
  u128 rest;
  divided(value, divisor, &rest);
  return rest;
}

i128 __divti3(i128 value, i128 divisor) {
  u128 rest;
  u128 result = divided(magnitude(value), magnitude(divisor), &rest);
  return (value < 0) != (divisor < 0) ? (i128)(-result) : (i128)result;
}

i128 __modti3(i128 value, i128 divisor) {
  u128 rest;
  divided(magnitude(value), magnitude(divisor), &rest);
  return value < 0 ? (i128)(-rest) : (i128)rest;
}
