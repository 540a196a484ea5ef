package org.tamga.topology.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.serde.Registry;
import org.tamga.topology.Input;
import org.tamga.topology.StreamsSettings;
import org.tamga.topology.TamgaTopology;
import org.tamga.vocabulary.CheckpointRegister;

/** The running application. */
public final class StreamsRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final StreamsSettings settings;
    private final Registry registry;
    private final MeterRegistry meters;
    private final CountDownLatch running = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), LONGEST_PAUSE);
    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics metrics;
    private @Nullable PostKeys keys;
    private @Nullable UnsealedWarning warning;

    public StreamsRuntime(StreamsSettings settings, Registry registry, MeterRegistry meters) {
        this.settings = settings;
        this.registry = registry;
        this.meters = meters;
    }

    /** Reads the register and the keys of the posts and starts the stream threads; returns before they run. */
    public void start() {
        loadStores();
        PostKeys following = new PostKeys(settings.connection(), registry);
        keys = following;
        following.start();
        CheckpointRegister register = RegisterReading.read(settings.connection(), registry);
        if (settings.input() == Input.UNSEALED_TOO) {
            warning = new UnsealedWarning();
            warning.start();
        }
        TamgaTopology topology = new TamgaTopology(settings, registry, register, following, meters);
        KafkaStreams created = new KafkaStreams(topology.build(), topology.properties());
        created.setUncaughtExceptionHandler(this::replace);
        created.setStateListener((now, before) -> {
            LOG.info("Streams: {}", now);
            if (now == KafkaStreams.State.RUNNING) {
                running.countDown();
            }
        });
        metrics = new KafkaStreamsMetrics(created);
        metrics.bindTo(meters);
        streams = created;
        following.awaitRead();
        created.start();
    }

    /** Unpacks the stores' native code while the register comes over the network: a quarter of a second. */
    private static void loadStores() {
        Thread loading = new Thread(RocksDB::loadLibrary, "load-stores");
        loading.setDaemon(true);
        loading.start();
    }

    /** Waits until the application processes records. */
    public boolean awaitRunning(Duration longest) throws InterruptedException {
        return running.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Leaves the group, so that the next start need not wait for this instance to be given up. */
    @Override
    public void close() {
        if (streams != null) {
            streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(CLOSING));
        }
        if (metrics != null) {
            metrics.close();
        }
        if (keys != null) {
            keys.close();
        }
        if (warning != null) {
            warning.close();
        }
    }

    /** A thread dies only of what is no record's fault, so another one takes over, after a pause that grows. */
    private StreamThreadExceptionResponse replace(Throwable fault) {
        LOG.error("A stream thread failed and is replaced", fault);
        backoff.pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
