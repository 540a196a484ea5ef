package org.tamga.producers.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.publish.SendOutcome;

/** Acknowledges at flush, like a producer with a long linger; refuses or is lost when told to. */
final class FakeKafka implements Publisher {
    private final List<String> sent = new ArrayList<>();
    private final List<Runnable> underWay = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();
    private int lostFrom = Integer.MAX_VALUE;
    private @Nullable Random random;

    @Override
    public void send(Report report, String key, Consumer<SendOutcome> whenSettled) {
        sent.add(report.eventId() + " under " + key);
        int number = sent.size();
        underWay.add(() -> whenSettled.accept(outcome(number)));
    }

    @Override
    public void flush() {
        List<Runnable> now = List.copyOf(underWay);
        underWay.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void abandon() {
        lostFrom = 0;
        flush();
    }

    @Override
    public void close() {
        flush();
    }

    /** The {@code n}-th record sent is not wanted. */
    void refuse(int n) {
        refused.add(n);
    }

    void refuseAtRandom(Random dice) {
        random = dice;
    }

    /** Nobody answers from the {@code n}-th record on. */
    void loseFrom(int n) {
        lostFrom = n;
    }

    void reset() {
        sent.clear();
        refused.clear();
        lostFrom = Integer.MAX_VALUE;
    }

    List<String> sent() {
        return sent;
    }

    private SendOutcome outcome(int number) {
        if (number >= lostFrom) {
            return new SendOutcome.Lost("nobody answers");
        }
        return refused.contains(number) || (random != null && random.nextInt(5) == 0)
                ? new SendOutcome.Refused(new Problem("line", "", ProblemCode.REFUSED_BY_BROKER, "shorten it"))
                : new SendOutcome.Sent("seizures", 0, number);
    }
}
