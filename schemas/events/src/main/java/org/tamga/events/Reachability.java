package org.tamga.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.tamga.events.UnreachableException.Kind;

/** Asks, before anything else is done, whether somebody answers: the clients themselves try for ever. */
public final class Reachability {
    /** One for all: each has a thread that ends only when it is collected, and a post asks again for weeks. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Reachability() {}

    /**
     * Returns if Kafka has the topics and the registry answers.
     *
     * @throws UnreachableException if not within {@code patience}; says what to do
     */
    public static void check(Connection connection, Duration patience, Topic<?> topic, Topic<?>... others)
            throws UnreachableException {
        checkKafka(
                connection,
                patience,
                Stream.concat(Stream.of(topic), Arrays.stream(others))
                        .<String>map(Topic::name)
                        .toList());
        checkRegistry(connection.registryUrl(), patience);
    }

    private static void checkKafka(Connection connection, Duration waiting, List<String> topics)
            throws UnreachableException {
        String address = connection.bootstrapServers();
        Properties settings = connection.toProperties();
        int patience = (int) waiting.toMillis();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "tamga-check");
        settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        try {
            describe(settings, topics, patience);
        } catch (ExecutionException failed) {
            throw kafkaAnswered(address, waiting, topics, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException silent) {
            throw silent(address, waiting, silent);
        } catch (KafkaException unusable) {
            throw new UnreachableException(
                    Kind.SETTINGS,
                    "Kafka at " + address + " cannot be used: " + Cause.words(unusable) + ". Is --bootstrap right?",
                    unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(
                    Kind.STOPPED, "stopped while connecting to Kafka at " + address, interrupted);
        }
    }

    /** Does not wait, once it is over, for an answer that nobody wants any longer. */
    private static void describe(Properties settings, List<String> topics, int patience)
            throws ExecutionException, TimeoutException, InterruptedException {
        Admin admin = Admin.create(settings);
        try {
            admin.describeTopics(topics).allTopicNames().get(patience, TimeUnit.MILLISECONDS);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static UnreachableException kafkaAnswered(
            String address, Duration waited, List<String> topics, Throwable answer) {
        if (answer instanceof org.apache.kafka.common.errors.TimeoutException) {
            return silent(address, waited, answer);
        }
        if (answer instanceof UnknownTopicOrPartitionException) {
            return new UnreachableException(
                    Kind.NO_TOPICS,
                    "Kafka at " + address + " has no topics " + String.join(" and ", topics)
                            + " yet. \"tamga up\" creates them; wait until it says that it is ready",
                    answer);
        }
        return new UnreachableException(
                Kind.REFUSED,
                "Kafka at " + address + " refuses: " + Cause.words(answer) + ". Check --client-config",
                answer);
    }

    private static UnreachableException silent(String address, Duration waited, Throwable cause) {
        return new UnreachableException(
                Kind.NO_BROKER,
                "no Kafka broker answers at " + address + " (waited " + waited.toSeconds()
                        + " s). Start Tamga with \"tamga up\", or name another broker with --bootstrap",
                cause);
    }

    /** Any answer will do: what it says is the registry client's business. */
    static void checkRegistry(String address, Duration patience) throws UnreachableException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.replaceAll("/+$", "") + "/subjects"))
                .timeout(patience)
                .build();
        try {
            HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException silent) {
            throw new UnreachableException(
                    Kind.NO_REGISTRY,
                    "no schema registry answers at " + address
                            + ". Start Tamga with \"tamga up\", or name another registry with --registry",
                    silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(
                    Kind.STOPPED, "stopped while connecting to the registry at " + address, interrupted);
        }
    }
}
