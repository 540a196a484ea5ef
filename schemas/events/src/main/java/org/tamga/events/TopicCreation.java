package org.tamga.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings the catalogue into a cluster: creates what is missing, refuses what contradicts it, deletes nothing. */
public final class TopicCreation {
    private TopicCreation() {}

    /**
     * Creates the topics of the catalogue that are missing.
     *
     * @param replicationFactor copies of each partition; 0 takes the brokers' default
     * @throws IllegalStateException if a topic exists with settings other than the catalogue's; names topic, setting,
     *     value and remedy
     */
    public static void ensure(Admin admin, short replicationFactor) {
        try {
            Set<String> existing = admin.listTopics().names().get();
            create(admin, Topics.all(), replicationFactor, existing);
            List<String> contradictions = contradictions(admin, existing);
            if (!contradictions.isEmpty()) {
                throw new IllegalStateException(String.join("\n", contradictions));
            }
        } catch (ExecutionException failed) {
            throw new KafkaException("Cannot create topics: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while creating topics", interrupted);
        }
    }

    /** Creates topics that are missing, with the brokers' default of copies. */
    public static void ensure(Admin admin, List<? extends Topic<?>> topics) {
        try {
            create(admin, topics, (short) 0, admin.listTopics().names().get());
        } catch (ExecutionException failed) {
            throw new KafkaException("Cannot create topics: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while creating topics", interrupted);
        }
    }

    private static void create(
            Admin admin, List<? extends Topic<?>> topics, short replicationFactor, Set<String> existing)
            throws InterruptedException, ExecutionException {
        Collection<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic -> topic.toCreate(replicationFactor))
                .toList();
        for (Map.Entry<String, org.apache.kafka.common.KafkaFuture<Void>> created :
                admin.createTopics(missing).values().entrySet()) {
            try {
                created.getValue().get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) { // another instance was quicker
                    throw failed;
                }
            }
        }
    }

    private static List<String> contradictions(Admin admin, Set<String> existing)
            throws InterruptedException, ExecutionException {
        Map<ConfigResource, Topic<?>> resources = Topics.all().stream()
                .filter(topic -> existing.contains(topic.name()))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic -> topic));
        Map<ConfigResource, Config> actual =
                admin.describeConfigs(resources.keySet()).all().get();
        List<String> found = new ArrayList<>();
        resources.forEach((resource, topic) -> topic.config().forEach((setting, wanted) -> {
            Config settings = actual.get(resource);
            ConfigEntry entry = settings == null ? null : settings.get(setting);
            if (entry != null && !wanted.equals(entry.value())) {
                found.add("topic " + topic.name() + ": " + setting + " is " + entry.value() + ", Tamga needs " + wanted
                        + "; change it with kafka-configs --alter, or let Tamga create the topic");
            }
        }));
        return found;
    }
}
