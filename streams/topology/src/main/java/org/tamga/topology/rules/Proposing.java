package org.tamga.topology.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rulebook.Judge;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;

/** Gives drafts their place in a book: who they are there, which version is next, whether anything changes. */
final class Proposing {
    private final Judge judge;
    private final Instant now;
    private final List<Proposal.Change> changes = new ArrayList<>();
    private final List<Setting> unchanged = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private RuleBook book;

    Proposing(RuleBook book, Judge judge, Instant now) {
        this.book = book;
        this.judge = judge;
        this.now = now;
    }

    Proposal all(List<Draft> drafts) {
        RuleBook before = book;
        drafts.forEach(this::take);
        return new Proposal(changes, unchanged, problems.isEmpty() ? book : before, problems);
    }

    private void take(Draft draft) {
        if (!seen.add(thing(draft.wish()))) {
            problem(draft, "", "stands in the file twice; leave one");
            return;
        }
        if (draft.wish() instanceof Draft.Tune tune) {
            set(draft, tune.setting());
        } else if (draft.wish() instanceof Draft.Stop stop) {
            stop(draft, stop);
        } else if (draft.wish() instanceof Draft.Operate operate) {
            set(draft, operation(operate));
        } else if (draft.wish() instanceof Draft.End end) {
            end(draft, end.id());
        }
    }

    private void stop(Draft draft, Draft.Stop stop) {
        List<StopSetting> entries = book.stopsOf(stop.key());
        if (stop.remove() && entries.stream().allMatch(StopSetting::removed)) {
            problem(draft, "remove", "takes back a key that is not on the stop-list; see `tamga rules list`");
            return;
        }
        if (entries.isEmpty()) {
            set(draft, new StopSetting(UUID.randomUUID().toString(), 1, stop.key(), stop.until(), false));
            return;
        }
        // one entry a key: the first is the key's, any other, put by hand, goes
        for (int i = 0; i < entries.size(); i++) {
            boolean gone = stop.remove() || i > 0;
            StopSetting entry = entries.get(i);
            set(draft, new StopSetting(entry.id(), 1, entry.key(), gone ? entry.until() : stop.until(), gone));
        }
    }

    private OperationSetting operation(Draft.Operate wish) {
        Instant begins = now.isBefore(Instant.EPOCH) ? Instant.EPOCH : now; // ever since, where no time is given
        OperationSetting present = book.operations().get(wish.id());
        if (present != null && !present.ended()) {
            begins = present.from();
        }
        Instant from = wish.from();
        return new OperationSetting(
                wish.id(), 1, wish.owners(), wish.keys(), from == null ? begins : from, wish.until(), false);
    }

    private void end(Draft draft, String id) {
        OperationSetting present = book.operations().get(id);
        if (present == null || present.ended()) {
            problem(draft, "id", "\"" + id + "\" is no operation under way; see `tamga rules list`");
        } else {
            set(draft, present.end());
        }
    }

    private void set(Draft draft, Setting wanted) {
        Setting next = wanted.withVersion(book.presentVersion(wanted) + 1);
        List<RuleProblem> objections = new ArrayList<>(judge.objections(book, next, now));
        Integer seenVersion = draft.version();
        if (seenVersion != null && seenVersion != book.presentVersion(wanted)) {
            objections.add(new RuleProblem(
                    "version",
                    seenVersion.toString(),
                    "is not the present one, which is " + book.presentVersion(wanted)
                            + "; somebody else changed it: look at it again"));
        }
        if (!objections.isEmpty()) {
            objections.forEach(objection -> problem(draft, objection));
        } else if (book.present(next).filter(present -> isSame(present, next)).isPresent()) {
            unchanged.add(next.withVersion(book.presentVersion(next)));
        } else {
            book = book.with(next);
            changes.add(new Proposal.Change(next, draft.at(), draft.author(), draft.reason()));
        }
    }

    /** Whether two settings of one thing come to the same, whatever their versions. */
    private static boolean isSame(Setting present, Setting next) {
        if (present instanceof PatternSetting one && next instanceof PatternSetting other) {
            Pattern pattern = Objects.requireNonNull(Patterns.byId(next.id()), next.id());
            return one.withVersion(2).rule(pattern).equals(other.withVersion(2).rule(pattern));
        }
        return present.withVersion(1).equals(next.withVersion(1));
    }

    private static Object thing(Draft.Wish wish) {
        if (wish instanceof Draft.Tune tune) {
            return "pattern " + tune.setting().id();
        }
        if (wish instanceof Draft.Stop stop) {
            return stop.key();
        }
        return "operation " + (wish instanceof Draft.Operate operate ? operate.id() : ((Draft.End) wish).id());
    }

    private void problem(Draft draft, String field, String reason) {
        problems.add(RuleProblem.of(
                field.isEmpty() ? Members.owner(draft.at()) : Members.within(draft.at(), field), reason));
    }

    private void problem(Draft draft, RuleProblem objection) {
        problems.add(
                new RuleProblem(Members.within(draft.at(), objection.field()), objection.value(), objection.reason()));
    }
}
