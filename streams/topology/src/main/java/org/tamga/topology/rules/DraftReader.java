package org.tamga.topology.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.keys.Key;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.topology.rules.Draft.Wish;
import org.tamga.vocabulary.Countries;

/** Reads the entries of a rule file: a document with lists of them, or an entry alone. */
final class DraftReader {
    private static final String RULES = "rules";
    private static final String STOP_LIST = "stopList";
    private static final String OPERATIONS = "operations";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int FIRST_VERSION = PatternSetting.STANDARD + 1;

    private final List<RuleProblem> problems;
    private final List<Draft> drafts = new ArrayList<>();

    DraftReader(List<RuleProblem> problems) {
        this.problems = problems;
    }

    List<Draft> drafts() {
        return drafts;
    }

    void read(String at, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            problems.add(RuleProblem.of(Members.owner(at), "is no JSON object in { }"));
            return;
        }
        Members members = new Members(at, object, problems);
        if (object.has(RULES) || object.has(STOP_LIST) || object.has(OPERATIONS)) {
            document(members);
        } else {
            entry(members, object);
        }
    }

    private void document(Members document) {
        String author = document.text("author");
        String reason = document.text("reason");
        drafts.addAll(document.objects(RULES, of -> draft(of, author, reason, rule(of))));
        drafts.addAll(document.objects(STOP_LIST, of -> draft(of, author, reason, stop(of))));
        drafts.addAll(document.objects(OPERATIONS, of -> draft(of, author, reason, operation(of))));
        document.finish();
    }

    private void entry(Members entry, ObjectNode object) {
        Draft draft;
        if (object.has("pattern")) {
            draft = draft(entry, null, null, rule(entry));
        } else if (object.has("kind")) {
            draft = draft(entry, null, null, stop(entry));
        } else if (object.has("id")) {
            draft = draft(entry, null, null, operation(entry));
        } else {
            entry.problem(
                    RULES,
                    "is missing; write {\"rules\": […], \"stopList\": […], \"operations\": […]}, or one entry a line:"
                            + " a rule has a \"pattern\", a stop-list entry a \"kind\", an operation an \"id\"");
            return;
        }
        if (draft != null) {
            drafts.add(draft);
        }
    }

    private @Nullable Draft draft(
            Members members, @Nullable String author, @Nullable String reason, @Nullable Wish wish) {
        Integer version = members.count("version");
        String ownAuthor = members.text("author");
        String ownReason = members.text("reason");
        members.finish();
        return wish == null
                ? null
                : new Draft(
                        members.at(),
                        version,
                        ownAuthor == null ? author : ownAuthor,
                        ownReason == null ? reason : ownReason,
                        wish);
    }

    private static @Nullable Wish rule(Members rule) {
        String pattern = rule.required("pattern", "name the pattern, such as linked-vehicle");
        boolean enabled = rule.flag("enabled", true);
        Severity severity = severity(rule);
        var parameters = rule.values("parameters");
        return pattern == null
                ? null
                : new Draft.Tune(new PatternSetting(pattern, FIRST_VERSION, enabled, severity, parameters));
    }

    private static @Nullable Severity severity(Members rule) {
        String written = rule.text("severity");
        if (written == null) {
            return null;
        }
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(written.toUpperCase(Locale.ROOT))) {
                return severity;
            }
        }
        rule.problem("severity", "is none of LOW, MEDIUM, HIGH; null leaves it to the pattern");
        return null;
    }

    private static @Nullable Wish stop(Members stop) {
        Key key = WrittenKey.read(stop);
        Instant until = stop.time("until");
        boolean remove = stop.flag("remove", false);
        return key == null ? null : new Draft.Stop(key, until, remove);
    }

    private static @Nullable Wish operation(Members operation) {
        String id = operation.required("id", "give the operation a name that says nothing of its keys");
        boolean end = operation.flag("end", false);
        Set<String> owners =
                operation.texts("owners").stream().map(Countries::normalise).collect(Collectors.toSet());
        Set<Key> keys = new HashSet<>(operation.objects("keys", key -> {
            Key read = WrittenKey.read(key);
            key.finish();
            return read;
        }));
        Instant from = operation.time("from");
        Instant until = operation.time("until");
        if (id == null) {
            return null;
        }
        if (end) {
            return new Draft.End(id);
        }
        if (until == null && !operation.has("until")) {
            operation.problem("until", "is missing; say when the operation ends, such as 2027-01-01T00:00:00Z");
        }
        // without an end it is refused, but not before all else that is wrong with it has been named
        return new Draft.Operate(id, owners, keys, from, until == null ? NEVER : until);
    }
}
