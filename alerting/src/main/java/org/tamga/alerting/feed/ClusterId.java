package org.tamga.alerting.feed;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Which cluster Kafka is, asked until it says so. */
final class ClusterId implements Supplier<String> {
    private static final long SECONDS = 10;

    private final Admin admin;
    private volatile @Nullable String known;

    ClusterId(Admin admin) {
        this.admin = admin;
    }

    /** @throws KafkaException if Kafka does not say it */
    @Override
    public String get() {
        String cluster = known;
        if (cluster == null) {
            cluster = ask();
            known = cluster;
        }
        return cluster;
    }

    private String ask() {
        try {
            return admin.describeCluster().clusterId().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException | TimeoutException noAnswer) {
            throw new KafkaException("Kafka does not say which cluster it is", noAnswer);
        }
    }
}
