package org.tamga.detection.bytext;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Choices that a seed repeats. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to {@code bound} − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** {@code millis}, or a millisecond beside it. */
    long edge(long millis) {
        return millis + of(-1, 0, 0, 1);
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    Random random() {
        return random;
    }
}
