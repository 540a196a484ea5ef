package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Topic;
import org.tamga.events.Topics;

/** A second start over the same directory finds what the first one made. */
class RestartIT {
    private static final String SEIZURE_SCHEMA = "/subjects/org.tamga.events.SeizureEvent/versions/latest";

    @TempDir
    private Path data;

    @Test
    void topicsAndSchemasOutliveARestart() throws Exception {
        String cluster;
        String schemas;
        try (RunningTamga first = RunningTamga.over(data)) {
            cluster = clusterId(first);
            schemas = get(first.connection().registryUrl() + SEIZURE_SCHEMA);
        }

        try (RunningTamga second = RunningTamga.over(data)) {
            assertThat(clusterId(second)).isEqualTo(cluster);
            assertThat(topics(second))
                    .containsAll(Topics.all().stream().map(Topic::name).toList());
            assertThat(get(second.connection().registryUrl() + SEIZURE_SCHEMA))
                    .contains("\"id\":")
                    .isEqualTo(schemas);
        }
    }

    private static String clusterId(RunningTamga tamga) throws Exception {
        try (Admin admin = Admin.create(tamga.connection().toProperties())) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static Set<String> topics(RunningTamga tamga) throws Exception {
        try (Admin admin = Admin.create(tamga.connection().toProperties())) {
            return admin.listTopics().names().get();
        }
    }

    private static String get(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        try {
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
