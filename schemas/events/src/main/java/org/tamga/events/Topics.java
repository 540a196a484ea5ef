package org.tamga.events;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.tamga.events.internal.CurrentEvent;

/** The catalogue: every topic that outlives a process, once. The rooms meet only here. */
public final class Topics {
    /** Application id of the streams application; also its consumer group and the prefix of its internal topics. */
    public static final String STREAMS_APPLICATION = "tamga-streams";

    /** Largest report that is taken, in bytes. */
    public static final int LARGEST_REPORT = 1_000_000;

    private static final int PARTITIONS = 4;

    /** Many, since a post on a thin link reads what the others of its partition are told too. */
    private static final int RECEIPT_PARTITIONS = 32;

    /** Reports are kept for as long as detection remembers; the broker's clock stamps them. */
    private static final Map<String, String> REPORTS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_REPORT + 48_576));

    private static final Map<String, String> LATEST_PER_KEY = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            "8388608");

    /** The broker's clock stamps them: how long a post has been silent is not for its own clock to say. */
    private static final Map<String, String> HEARTBEAT_CONFIG = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            "LogAppendTime");

    /** A quarantined record holds another whole, so it may be larger than that one. */
    private static final Map<String, String> KEPT_WHOLE = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "16777216");

    /** Seizures, keyed by checkpoint. */
    public static final Topic<SeizureEvent> SEIZURES = new Topic<>("seizures", SeizureEvent.class, PARTITIONS, REPORTS);

    /** Identifications, keyed by checkpoint. */
    public static final Topic<IdentificationEvent> IDENTIFICATIONS =
            new Topic<>("identifications", IdentificationEvent.class, PARTITIONS, REPORTS);

    /** Alerts, keyed by alert id: the last change of each is kept. */
    public static final Topic<Alert> ALERTS = new Topic<>("alerts", Alert.class, PARTITIONS, LATEST_PER_KEY);

    /** What could not go on, with the cause; keyed like the record it came from. */
    public static final Topic<QuarantinedRecord> QUARANTINE =
            new Topic<>("quarantine", QuarantinedRecord.class, 1, KEPT_WHOLE);

    /** The checkpoint register, keyed by checkpoint id. */
    public static final Topic<CheckpointEntry> CHECKPOINTS =
            new Topic<>("checkpoints", CheckpointEntry.class, 1, LATEST_PER_KEY);

    /** Rules and stop-list entries; every version has a key of its own and is kept. */
    public static final Topic<RuleRecord> RULES = new Topic<>("rules", RuleRecord.class, 1, LATEST_PER_KEY);

    /** Operations; every version has a key of its own and is kept. */
    public static final Topic<OperationRecord> OPERATIONS =
            new Topic<>("operations", OperationRecord.class, 1, LATEST_PER_KEY);

    /** What became of each report at the centre, keyed by post; a post reads the one partition that its id falls in. */
    public static final Topic<Receipt> RECEIPTS = new Topic<>(
            "receipts",
            Receipt.class,
            RECEIPT_PARTITIONS,
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    String.valueOf(Duration.ofDays(400).toMillis()),
                    TopicConfig.RETENTION_BYTES_CONFIG,
                    "-1"));

    /** Signs of life, keyed by post: the last one of each is kept. */
    public static final Topic<Heartbeat> HEARTBEATS = new Topic<>("heartbeats", Heartbeat.class, 1, HEARTBEAT_CONFIG);

    /** What officers did with alerts, keyed by alert id; every one is kept, so that the store can be made anew from it. */
    public static final Topic<AlertAction> ALERT_ACTIONS = new Topic<>(
            "alert-actions",
            AlertAction.class,
            PARTITIONS,
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG,
                    "-1"));

    /** For as long as a recipient may be away. */
    private static final Map<String, String> RELEASED_CONFIG = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            String.valueOf(Duration.ofDays(400).toMillis()),
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1");

    private static final List<Topic<?>> ALL = List.of(
            SEIZURES,
            IDENTIFICATIONS,
            ALERTS,
            QUARANTINE,
            CHECKPOINTS,
            RULES,
            OPERATIONS,
            RECEIPTS,
            HEARTBEATS,
            ALERT_ACTIONS);

    /**
     * The revision of each event that counts, retractions included, keyed by event id: what intake has accepted, for as long
     * as detection remembers. The streams application makes it, as the log of its own store; so it is whole from the first
     * report on, and nothing is written twice.
     */
    public static final Topic<CurrentEvent> CURRENT_EVENTS = new Topic<>(
            STREAMS_APPLICATION + "-current-events-changelog", CurrentEvent.class, PARTITIONS, LATEST_PER_KEY);

    private Topics() {}

    /**
     * What is released to a country, keyed by alert id, in order. Made when something is first released to it along this
     * way; let that country's systems read it, and nobody else's.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Topic<ReleasedMessage> released(String country) {
        return new Topic<>("released-" + country.toLowerCase(Locale.ROOT), ReleasedMessage.class, 1, RELEASED_CONFIG);
    }

    /** Every topic of the catalogue, in the order in which they are created. */
    public static List<Topic<?>> all() {
        return ALL;
    }
}
