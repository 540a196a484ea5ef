package org.tamga.producers.post.link;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.Connection;
import org.tamga.events.Reachability;
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.Registry;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Settlement;

/**
 * Two threads between the outbox and the centre: one sends what waits and signs of life, the other reads receipts. Each
 * tries again for ever, after a pause that grows to a minute. Saving never waits for either.
 */
public final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /** Receipts come one after the other, a dozen posts' on one partition: they are not fetched with a request for each. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    /** An interrupted Kafka client does not end its session; most come by themselves within this. */
    private static final Duration STOPPING = Duration.ofSeconds(3);

    /** How often the disk is forced only to note how far others' receipts were passed over. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Connection connection;
    private final Outbox outbox;
    private final SealingKey key;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Heart heart;
    private final Dispatch dispatch;
    private final ClockOffset clockOffset = new ClockOffset();
    private final Registry registry;
    private final Consumer<List<Settlement>> whenSettled;
    private final RandomGenerator chance;
    private final Object bell = new Object();
    private final List<Thread> threads;
    private volatile LinkStatus status;
    private boolean rung;
    private long asked;
    private volatile boolean stopping;
    private final Hold hold;
    private volatile @Nullable ReceiptReader receipts;

    /** @param whenSettled told of the receipts that came, on the link's own thread */
    public Link(
            Connection connection,
            Outbox outbox,
            SealingKey key,
            Heart heart,
            Clock clock,
            LongSupplier nanos,
            Consumer<List<Settlement>> whenSettled) {
        this(connection, outbox, key, heart, clock, nanos, whenSettled, RandomGenerator.getDefault());
    }

    /**
     * @param whenSettled told of the receipts that came, on the link's own thread
     * @param chance by which the pauses between two attempts are drawn
     */
    public Link(
            Connection connection,
            Outbox outbox,
            SealingKey key,
            Heart heart,
            Clock clock,
            LongSupplier nanos,
            Consumer<List<Settlement>> whenSettled,
            RandomGenerator chance) {
        this.connection = connection;
        this.outbox = outbox;
        this.key = key;
        this.heart = heart;
        this.clock = clock;
        this.nanos = nanos;
        this.whenSettled = whenSettled;
        this.chance = chance;
        this.dispatch = new Dispatch(outbox, clock, nanos);
        this.hold = new Hold(nanos);
        this.registry = Registry.withoutWaiting(connection);
        this.status = LinkStatus.atStart(clock.instant());
        this.threads = List.of(thread("tamga-link", this::send), thread("tamga-receipts", this::receive));
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** Something was saved: no need to wait for the next look. */
    public void ring() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    public LinkStatus status() {
        return status;
    }

    /** Stops within seconds; what is under way goes again at the next start. */
    @Override
    public void close() {
        stopping = true;
        ring();
        registry.close();
        ReceiptReader reading = receipts;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            boolean isUp = status.state() == LinkStatus.State.UP;
            long until =
                    System.nanoTime() + (isUp ? STOPPING.toNanos() : 0); // who waits for an answer is not waited for
            for (Thread thread : threads) {
                thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
            threads.forEach(Thread::interrupt); // who waits for a line that is down
            for (Thread thread : threads) {
                thread.join(5_000);
            }
        } catch (InterruptedException hurried) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        again("The centre cannot be reached", () -> {
            Reachability.check(connection, FIRST_ANSWER, Topics.SEIZURES, Topics.IDENTIFICATIONS, Topics.RECEIPTS);
            try (KafkaCarrier carrier = new KafkaCarrier(connection, registry, key, clock)) {
                prepare(carrier);
                heart.quicken();
                while (!stopping) {
                    if (heart.isDue()) {
                        clockOffset
                                .after(carrier.beat(heart.next(status().clockOffset())))
                                .ifPresent(offset -> change(before -> before.measured(offset)));
                        contact();
                    }
                    askAgain(carrier);
                    if (receipts == null || sendNext(carrier) == 0) {
                        await(LOOK_AGAIN);
                    } else {
                        contact();
                    }
                }
            }
        });
    }

    /** What was sent with the ids of a registry that is no more was set aside at the centre. */
    private void prepare(KafkaCarrier carrier) throws LinkException {
        asked = nanos.getAsLong();
        if (carrier.prepare()) {
            LOG.info("The centre has another schema registry than before: what has no receipt is sent again");
            dispatch.sendAllAgain();
            ReceiptReader reading = receipts;
            if (reading != null) {
                reading.forgetSchemas();
            }
        }
    }

    /** A centre may be set up anew while the link stands; receipts that stay away are the sign of it. */
    private void askAgain(KafkaCarrier carrier) {
        if (nanos.getAsLong() - asked <= Awaited.PATIENCE.toNanos() || !dispatch.waitsInVain()) {
            return;
        }
        try {
            prepare(carrier);
        } catch (LinkException noAnswer) {
            LOG.debug("The schema registry does not say whether its ids still hold: {}", noAnswer.getMessage());
        }
    }

    private void receive() {
        again("Receipts of the centre cannot be read", () -> {
            try (ReceiptReader reader = new ReceiptReader(connection, registry, key.post(), outbox)) {
                receipts = reader;
                ring();
                long noted = nanos.getAsLong();
                while (!stopping) {
                    ReceiptReader.Read read =
                            reader.poll(Duration.ofSeconds(10)).orElse(null);
                    if (read == null) {
                        continue;
                    }
                    if (!read.settlements().isEmpty()) {
                        take(read);
                        noted = nanos.getAsLong();
                    } else if (read.passedOver() > 0) {
                        noted = passedOver(read, noted);
                    } else {
                        continue;
                    }
                    gather();
                }
            } finally {
                receipts = null;
            }
        });
    }

    /** What is not noted is read and passed over once more after a restart. */
    private long passedOver(ReceiptReader.Read read, long noted) {
        if (nanos.getAsLong() - noted <= NOTED.toNanos()) {
            return noted;
        }
        dispatch.settle(List.of(), read.position());
        return nanos.getAsLong();
    }

    private static void gather() {
        try {
            Thread.sleep(GATHERING.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(ReceiptReader.Read read) {
        dispatch.settle(read.settlements(), read.position());
        Optional<Settlement> refusal = read.settlements().stream()
                .filter(settlement -> settlement.verdict() == Settlement.Verdict.HELD)
                .findFirst();
        if (refusal.isPresent()) {
            if (!hold.isHeld()) {
                LOG.warn("The centre refuses this post: {}", refusal.get().detail());
            }
            hold.refused();
            change(before -> before.not(
                    LinkStatus.State.REFUSED,
                    refusal.get().reason(),
                    refusal.get().detail(),
                    clock.instant()));
        } else {
            hold.taken();
        }
        contact();
        whenSettled.accept(read.settlements());
    }

    private int sendNext(KafkaCarrier carrier) throws LinkException {
        if (hold.isHeld()) {
            return hold.mayProbe() ? dispatch.probe(carrier) : 0;
        }
        return dispatch.step(carrier);
    }

    private void contact() {
        if (!hold.isHeld()) {
            change(before -> before.up(clock.instant()));
        }
    }

    /** Does the work until it fails, then again after a pause, until the link is closed. */
    private void again(String what, Work work) {
        Jitter jitter = new Jitter(chance);
        String told = "";
        while (!stopping) {
            long began = nanos.getAsLong();
            try {
                work.run();
            } catch (LinkException | UnreachableException | RuntimeException | LinkageError failed) {
                if (stopping) {
                    return;
                }
                if (nanos.getAsLong() - began > FIRST_ANSWER.multipliedBy(4).toNanos()) {
                    jitter.reset(); // it had worked for a while
                }
                String why = failed instanceof UnreachableException unreachable
                        ? unreachable.words()
                        : String.valueOf(failed.getMessage());
                if (!why.equals(told)) {
                    LOG.warn("{}, trying again: {}", what, why);
                    told = why;
                }
                change(before ->
                        before.not(LinkStatus.State.DOWN, LinkFault.of(failed).id(), why, clock.instant()));
                pause(jitter.next());
            }
        }
    }

    private synchronized void change(UnaryOperator<LinkStatus> change) {
        LinkStatus before = status;
        status = change.apply(before);
        if (before.state() != status.state() && status.state() == LinkStatus.State.UP) {
            LOG.info("The link to the centre is up");
        }
    }

    /** Until the time is over or the bell rings. */
    private void await(Duration longest) {
        sleep(longest, true);
    }

    /** Until the time is over: a report that is saved meanwhile does not shorten what spares the centre. */
    private void pause(Duration length) {
        sleep(length, false);
    }

    private void sleep(Duration longest, boolean endsAtRing) {
        synchronized (bell) {
            long until = System.nanoTime() + longest.toNanos();
            long left = longest.toMillis();
            while (!(rung && endsAtRing) && !stopping && left > 0) {
                try {
                    bell.wait(left);
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                    return;
                }
                left = (until - System.nanoTime()) / 1_000_000;
            }
            rung = rung && !endsAtRing;
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private interface Work {
        void run() throws LinkException, UnreachableException;
    }
}
