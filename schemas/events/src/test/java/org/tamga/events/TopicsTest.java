package org.tamga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void theCatalogueIsChangedOnPurposeOnly() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "seizures",
                        "identifications",
                        "alerts",
                        "quarantine",
                        "checkpoints",
                        "rules",
                        "operations",
                        "receipts",
                        "heartbeats",
                        "alert-actions");
        assertThat(Topics.STREAMS_APPLICATION).isEqualTo("tamga-streams");
    }

    @Test
    void everyTopicHoldsItsOwnKindOfRecord() {
        assertThat(Topics.all()).extracting(topic -> (Object) topic.valueType()).doesNotHaveDuplicates();
    }

    @Test
    void theReportsArePartitionedAlikeSoThatAKeyMeetsItself() {
        assertThat(Topics.SEIZURES.partitions()).isEqualTo(Topics.IDENTIFICATIONS.partitions());
    }

    @Test
    void whatIsLookedUpByKeyIsCompactedAndWhatHappenedIsKept() {
        assertThat(List.of(Topics.ALERTS, Topics.CHECKPOINTS, Topics.RULES, Topics.OPERATIONS))
                .allSatisfy(topic -> assertThat(topic.config()).containsEntry("cleanup.policy", "compact"));
        assertThat(List.of(Topics.SEIZURES, Topics.IDENTIFICATIONS, Topics.QUARANTINE))
                .allSatisfy(topic -> assertThat(topic.config())
                        .containsEntry("cleanup.policy", "delete")
                        .containsEntry("retention.ms", "-1")
                        .containsEntry("retention.bytes", "-1"));
    }

    @Test
    void nobodyCanChangeTheCatalogue() {
        assertThatThrownBy(() -> Topics.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Topics.ALERTS.config().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTopicKeepsTheSettingsItWasMadeWith() {
        Map<String, String> settings = new HashMap<>(Map.of("cleanup.policy", "compact"));
        Topic<Alert> topic = new Topic<>("alerts-copy", Alert.class, 1, settings);
        settings.put("cleanup.policy", "delete");

        assertThat(topic.config()).containsEntry("cleanup.policy", "compact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alerts", "alert_actions", "alerts.v2", "-alerts", "alerts-", "a--b", "тревоги"})
    void aNameThatIsNotKebabCaseIsRefused(String name) {
        assertThatThrownBy(() -> new Topic<>(name, Alert.class, 1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageContaining("kebab-case");
    }

    @Test
    void noPartitionsAreRefused() {
        assertThatThrownBy(() -> new Topic<>("alerts", Alert.class, 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("partitions of alerts: 0 is less than 1");
    }

    @Test
    void aTopicIsCreatedAsTheCatalogueHasIt() {
        NewTopic three = Topics.ALERTS.toCreate((short) 3);

        assertThat(three.name()).isEqualTo("alerts");
        assertThat(three.numPartitions()).isEqualTo(Topics.ALERTS.partitions());
        assertThat(three.replicationFactor()).isEqualTo((short) 3);
        assertThat(three.configs()).isEqualTo(Topics.ALERTS.config());
        assertThat(Topics.ALERTS.toCreate((short) 0).replicationFactor()).isEqualTo((short) -1);
    }
}
