package org.tamga.producers.simulation;

import java.util.function.BooleanSupplier;

/** So many events a second, or as many as go. */
public record Pace(double perSecond) {
    public static final Pace AS_FAST_AS_IT_GOES = new Pace(Double.POSITIVE_INFINITY);

    private static final double MOST = 10_000_000;
    private static final long SLICE_NANOS = 50_000_000;

    public Pace {
        if (perSecond != Double.POSITIVE_INFINITY && !(perSecond >= 1 && perSecond <= MOST)) {
            throw new IllegalArgumentException("rate is " + perSecond + ", allowed is 1 to 10000000 or max");
        }
    }

    /** @throws IllegalArgumentException if it is neither a number nor "max" */
    public static Pace of(String text) {
        if (text.equals("max")) {
            return AS_FAST_AS_IT_GOES;
        }
        double rate;
        try {
            rate = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("rate is \"" + text + "\", allowed is 1 to 10000000 or max", notANumber);
        }
        return new Pace(rate);
    }

    /** Nanoseconds after the first at which event {@code number}, counted from 0, is due. */
    long due(long number) {
        return (long) (number / perSecond * 1e9);
    }

    /** Waits until event {@code number} is due, or until {@code stop}. */
    public void await(long number, long startNanos, BooleanSupplier stop) throws InterruptedException {
        for (long left = startNanos + due(number) - System.nanoTime();
                left > 0 && !stop.getAsBoolean();
                left = startNanos + due(number) - System.nanoTime()) {
            long slice = Math.min(left, SLICE_NANOS);
            Thread.sleep(slice / 1_000_000, (int) (slice % 1_000_000));
        }
    }
}
