package org.tamga.alerting.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.tamga.events.Topics;

/** The partitions of the topics on the way, asked anew now and then: they change only when the application does. */
final class TopicPartitions {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final String INTERNAL = Topics.STREAMS_APPLICATION + "-";
    private static final String REPARTITION = "-repartition";
    private static final Set<String> PUBLISHED =
            Set.of(Topics.SEIZURES.name(), Topics.IDENTIFICATIONS.name(), Topics.ALERTS.name());

    private final Admin admin;
    private List<TopicPartition> known = List.of();
    private long askedAt;

    TopicPartitions(Admin admin) {
        this.admin = admin;
    }

    /** Whether every published topic exists. */
    boolean published() throws InterruptedException, ExecutionException, TimeoutException {
        return all().stream()
                .map(TopicPartition::topic)
                .collect(Collectors.toSet())
                .containsAll(PUBLISHED);
    }

    /** The partitions of published topics. */
    List<TopicPartition> of(Set<String> topics) throws InterruptedException, ExecutionException, TimeoutException {
        return all().stream()
                .filter(partition -> topics.contains(partition.topic()))
                .toList();
    }

    /** The partitions over which the streams application sends records to itself. */
    List<TopicPartition> internal() throws InterruptedException, ExecutionException, TimeoutException {
        return all().stream().filter(partition -> isInternal(partition.topic())).toList();
    }

    private List<TopicPartition> all() throws InterruptedException, ExecutionException, TimeoutException {
        // until the application has made its internal topics nothing is remembered
        boolean complete = known.stream().anyMatch(partition -> isInternal(partition.topic()));
        if (!complete || System.nanoTime() - askedAt > FRESH.toNanos()) {
            long now = System.nanoTime();
            List<String> names = KafkaPipeline.get(admin.listTopics().names()).stream()
                    .filter(name -> PUBLISHED.contains(name) || isInternal(name))
                    .toList();
            known = partitions(KafkaPipeline.get(admin.describeTopics(names).allTopicNames())
                    .values());
            askedAt = now;
        }
        return known;
    }

    private static boolean isInternal(String topic) {
        return topic.startsWith(INTERNAL) && topic.endsWith(REPARTITION);
    }

    private static List<TopicPartition> partitions(Collection<TopicDescription> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic : topics) {
            topic.partitions().forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition())));
        }
        return List.copyOf(partitions);
    }
}
