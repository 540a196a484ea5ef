package org.tamga.producers.simulation.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Things of which some come up more often than others. Immutable. */
public final class Weighted<T> {
    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    /** @throws IllegalArgumentException if a weight is negative */
    public static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        double[] upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            double one = weight.applyAsDouble(things.get(i));
            if (!(one >= 0)) {
                throw new IllegalArgumentException(
                        "weight of " + things.get(i) + " is " + one + ", allowed is 0 or more");
            }
            sum += one;
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return total() <= 0;
    }

    public double total() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** @throws IllegalStateException if there is nothing to draw */
    public T draw(Dice dice) {
        if (isEmpty()) {
            throw new IllegalStateException("nothing to draw from");
        }
        int found = Arrays.binarySearch(upTo, dice.share() * total());
        int index = found < 0 ? -found - 1 : found + 1;
        return things.get(Math.min(index, things.size() - 1));
    }

    public List<T> things() {
        return things;
    }

    public double weight(int index) {
        return index == 0 ? upTo[0] : upTo[index] - upTo[index - 1];
    }

    /** Those that {@code wanted} wants, with their weights. */
    public Weighted<T> only(Predicate<T> wanted) {
        List<T> kept = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            if (wanted.test(things.get(i))) {
                kept.add(things.get(i));
                weights.add(weight(i));
            }
        }
        double[] sums = new double[kept.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights.get(i);
            sums[i] = sum;
        }
        return new Weighted<>(List.copyOf(kept), sums);
    }
}
