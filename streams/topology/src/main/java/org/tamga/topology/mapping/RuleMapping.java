package org.tamga.topology.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.rulebook.Judge;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;
import org.tamga.events.NamedKey;
import org.tamga.events.OperationRecord;
import org.tamga.events.PatternRule;
import org.tamga.events.RuleRecord;
import org.tamga.events.StopEntry;

/**
 * Rules, stop-list entries and operations as they lie on their topics. A record is judged on its own: whether it is taken
 * does not depend on those before it, and so neither does the book.
 */
public final class RuleMapping {
    private RuleMapping() {}

    /** The book with what {@code record} puts, or the reasons for which it is left out. */
    public static Ruling apply(RuleBook book, RuleRecord record, Horizon memory) {
        List<RuleProblem> problems = new ArrayList<>();
        return take(book, setting(record, problems), problems, memory);
    }

    /** The book with what {@code record} puts, or the reasons for which it is left out. */
    public static Ruling apply(RuleBook book, OperationRecord record, Horizon memory) {
        List<RuleProblem> problems = new ArrayList<>();
        return take(book, setting(record, problems), problems, memory);
    }

    /** What {@code record} sets; empty if it names a kind of key that is not known here. */
    public static Optional<Setting> setting(RuleRecord record) {
        return Optional.ofNullable(setting(record, new ArrayList<>()));
    }

    public static Optional<Setting> setting(OperationRecord record) {
        return Optional.ofNullable(setting(record, new ArrayList<>()));
    }

    public static RuleRecord record(PatternSetting setting, Provenance provenance) {
        Severity severity = setting.severity();
        PatternRule rule = PatternRule.newBuilder()
                .setPattern(setting.id())
                .setVersion(setting.version())
                .setEnabled(setting.enabled())
                .setSeverity(severity == null ? null : org.tamga.events.Severity.valueOf(severity.name()))
                .setParameters(setting.parameters())
                .build();
        return ruleRecord(rule, provenance);
    }

    public static RuleRecord record(StopSetting setting, Provenance provenance) {
        StopEntry entry = StopEntry.newBuilder()
                .setId(setting.id())
                .setVersion(setting.version())
                .setKey(named(setting.key()))
                .setUntil(setting.until())
                .setRemoved(setting.removed())
                .build();
        return ruleRecord(entry, provenance);
    }

    public static OperationRecord record(OperationSetting setting, Provenance provenance) {
        return OperationRecord.newBuilder()
                .setId(setting.id())
                .setVersion(setting.version())
                .setOwners(List.copyOf(setting.owners()))
                .setKeys(setting.keys().stream().map(RuleMapping::named).toList())
                .setFrom(setting.from())
                .setUntil(setting.until())
                .setEnded(setting.ended())
                .setAuthor(provenance.author())
                .setReason(provenance.reason())
                .setPutAt(provenance.putAt())
                .build();
    }

    public static Provenance provenance(RuleRecord record) {
        return new Provenance(record.getAuthor(), record.getReason(), record.getPutAt());
    }

    public static Provenance provenance(OperationRecord record) {
        return new Provenance(record.getAuthor(), record.getReason(), record.getPutAt());
    }

    /** The key of the record that holds {@code setting}, one of its own for every version. */
    public static String recordKey(Setting setting) {
        String versioned = setting.id() + "/" + setting.version();
        if (setting instanceof PatternSetting) {
            return "pattern/" + versioned;
        }
        return setting instanceof StopSetting ? "stop/" + versioned : versioned;
    }

    private static Ruling take(RuleBook book, @Nullable Setting setting, List<RuleProblem> problems, Horizon memory) {
        return setting == null ? new Ruling(book, problems) : new Judge(memory).take(book, setting);
    }

    private static @Nullable Setting setting(RuleRecord record, List<RuleProblem> problems) {
        if (record.getRule() instanceof PatternRule rule) {
            org.tamga.events.Severity severity = rule.getSeverity();
            return new PatternSetting(
                    rule.getPattern(),
                    rule.getVersion(),
                    rule.getEnabled(),
                    severity == null ? null : Severity.valueOf(severity.name()),
                    rule.getParameters());
        }
        StopEntry entry = (StopEntry) record.getRule();
        return key(entry.getKey(), "key", problems)
                .map(key ->
                        new StopSetting(entry.getId(), entry.getVersion(), key, entry.getUntil(), entry.getRemoved()))
                .orElse(null);
    }

    private static @Nullable Setting setting(OperationRecord record, List<RuleProblem> problems) {
        Set<Key> keys = new HashSet<>();
        for (int i = 0; i < record.getKeys().size(); i++) {
            key(record.getKeys().get(i), "keys[" + i + "]", problems).ifPresent(keys::add);
        }
        if (!problems.isEmpty()) {
            return null;
        }
        return new OperationSetting(
                record.getId(),
                record.getVersion(),
                Set.copyOf(record.getOwners()),
                keys,
                record.getFrom(),
                record.getUntil(),
                record.getEnded());
    }

    private static Optional<Key> key(NamedKey named, String field, List<RuleProblem> problems) {
        Optional<KeyKind> kind = Arrays.stream(KeyKind.values())
                .filter(known -> known.id().equals(named.getKind()))
                .findFirst();
        if (kind.isEmpty()) {
            problems.add(new RuleProblem(field + ".kind", named.getKind(), "is no kind of key"));
        }
        return kind.map(known -> new Key(known, named.getNormalForm()));
    }

    private static NamedKey named(Key key) {
        return new NamedKey(key.kind().id(), key.normalForm());
    }

    private static RuleRecord ruleRecord(Object rule, Provenance provenance) {
        return RuleRecord.newBuilder()
                .setRule(rule)
                .setAuthor(provenance.author())
                .setReason(provenance.reason())
                .setPutAt(provenance.putAt())
                .build();
    }
}
