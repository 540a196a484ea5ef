package org.tamga.producers.post.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.validation.Findings;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.events.validation.ReportValidator;
import org.tamga.producers.post.checks.Question;
import org.tamga.producers.post.checks.Questions;
import org.tamga.producers.post.outbox.NewReport;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Request;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Saving;
import org.tamga.producers.post.outbox.Source;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;

/**
 * Completes a report, judges it as the centre will, and saves it. Needs nothing but this computer: register and tables
 * come with the post.
 */
public final class Reporting {
    private static final String WRITTEN = "recordedAt";

    private final Checkpoint post;
    private final Outbox outbox;
    private final ReportValidator validator;
    private final CheckpointRegister register;
    private final Clock clock;
    private final Supplier<Optional<Duration>> clockOffset;
    private final Runnable whenSaved;

    /**
     * @param clockOffset the centre's clock minus this computer's; empty while it is not known. What is from the future is
     *     measured by the centre's clock, and asked about while that is not known: this computer's may be years off
     * @param whenSaved told after each report that was saved
     */
    public Reporting(
            Checkpoint post,
            CheckpointRegister register,
            Outbox outbox,
            Clock clock,
            Supplier<Optional<Duration>> clockOffset,
            Runnable whenSaved) {
        this.post = post;
        this.register = register;
        this.outbox = outbox;
        this.validator = new ReportValidator(register);
        this.clock = clock;
        this.clockOffset = clockOffset;
        this.whenSaved = whenSaved;
    }

    /** Whose reports these are. */
    public Checkpoint post() {
        return post;
    }

    /**
     * Saves a new report.
     *
     * @param report as in the JSON form of events; what is left out of event id, revision, checkpoint and time of writing
     *     is filled in
     * @param request null if it cannot come twice
     * @param meant that unusual values are meant: then nothing is asked
     * @throws org.tamga.producers.post.outbox.NotSavedException if the disk is full or broken
     */
    public Answer save(ObjectNode report, @Nullable Request request, Source source, boolean meant) {
        Answer before = answered(request);
        if (before != null) {
            return before;
        }
        complete(report);
        Judgement judgement = judge(report);
        if (judgement instanceof Judgement.Unsound unsound) {
            return new Answer.Refused(unsound.problems());
        }
        Judgement.Sound sound = (Judgement.Sound) judgement;
        if (!meant && sound.isUnusual()) {
            return new Answer.Asked(sound.warnings(), sound.questions());
        }
        Saving saved = outbox.save(saving(sound.report(), source), request, clock.instant());
        if (saved instanceof Saving.Saved) {
            whenSaved.run();
        }
        return answer(saved);
    }

    /**
     * Saves the rows of a feed, all that are sound and new at once. Nobody is there to be asked, so unusual values count
     * as meant; a row that was saved before changes nothing.
     *
     * @param rows each with its event id; the rest is filled in as for {@link #save}
     * @return by place in the list what became of each
     * @throws org.tamga.producers.post.outbox.NotSavedException if the disk is full or broken: then none was saved
     */
    public List<RowAnswer> saveRows(List<ObjectNode> rows) {
        List<RowAnswer> answers = new ArrayList<>(rows.size());
        List<NewReport> sound = new ArrayList<>(rows.size());
        List<Integer> places = new ArrayList<>(rows.size());
        List<Boolean> timed = new ArrayList<>(rows.size());
        for (ObjectNode row : rows) {
            boolean hasTime = row.hasNonNull(WRITTEN);
            complete(row);
            Judgement judgement = judge(row);
            if (judgement instanceof Judgement.Sound good) {
                places.add(answers.size());
                timed.add(hasTime);
                sound.add(saving(good.report(), Source.FOLDER));
                answers.add(new RowAnswer.Saved());
            } else {
                answers.add(new RowAnswer.Refused(((Judgement.Unsound) judgement).problems()));
            }
        }
        Map<Integer, SavedReport> there = outbox.saveNew(sound, clock.instant());
        there.forEach((place, before) -> answers.set(
                places.get(place),
                SameContent.of(sound.get(place).json(), before.json(), timed.get(place))
                        ? new RowAnswer.Known()
                        : new RowAnswer.Refused(List.of(changed(before)))));
        if (there.size() < sound.size()) {
            whenSaved.run();
        }
        return answers;
    }

    /**
     * Judges a report as far as it is filled in, saving nothing. Missing fields are problems too.
     *
     * @param report is completed
     */
    public Judgement check(ObjectNode report) {
        complete(report);
        return judge(report);
    }

    private static NewReport saving(Report report, Source source) {
        return new NewReport(report, EventJson.write(report), SearchText.of(report), source);
    }

    private static Problem changed(SavedReport before) {
        return new Problem(
                "eventId",
                before.eventId(),
                ProblemCode.REVISION_TAKEN,
                "revision " + before.revision() + " of this event was saved on " + before.savedAt()
                        + " with other content; a correction needs a higher revision, or make it on the post's page");
    }

    private @Nullable Answer answered(@Nullable Request request) {
        return request == null
                ? null
                : outbox.known(request).map(Reporting::answer).orElse(null);
    }

    private void complete(ObjectNode report) {
        fill(report, "eventId", UUID.randomUUID().toString());
        fill(report, "checkpoint", post.id());
        Instant now = clock.instant();
        fill(report, WRITTEN, now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static void fill(ObjectNode report, String field, String value) {
        if (report.path(field).isMissingNode() || report.path(field).isNull()) {
            report.put(field, value);
        }
    }

    private Judgement judge(ObjectNode json) {
        Reading reading = EventJson.read(json.toString());
        if (reading instanceof Reading.Unreadable unreadable) {
            return unreadable
                    .readable()
                    .map(report -> judge(report, unreadable.problems(), List.of()))
                    .orElseGet(
                            () -> new Judgement.Unsound(unreadable.problems(), Optional.empty(), List.of(), List.of()));
        }
        Reading.Read read = (Reading.Read) reading;
        return judge(read.report(), List.of(), read.warnings());
    }

    /** @param unread problems that were there before: what else is said of their fields is said of stand-ins */
    private Judgement judge(Report report, List<Problem> unread, List<Problem> odd) {
        Optional<Duration> offset = clockOffset.get();
        Instant now = clock.instant().plus(offset.orElse(Duration.ZERO));
        Findings findings = validator.findings(
                report, offset.isEmpty() && report.occurredAt().isAfter(now) ? report.occurredAt() : now);
        List<Problem> problems = new ArrayList<>(unread);
        Predicate<String> read = field -> unread.stream().noneMatch(problem -> isIn(problem.field(), field));
        Stream.concat(ofAnotherPost(report).stream(), findings.problems().stream())
                .filter(problem -> read.test(problem.field()))
                .forEach(problems::add);
        List<Question> questions = Questions.about(report, now).stream()
                .filter(question -> read.test(question.field()))
                .toList();
        Set<String> asked = questions.stream().map(Question::field).collect(Collectors.toSet());
        List<Problem> warnings = Stream.concat(odd.stream(), findings.warnings().stream())
                .filter(warning -> read.test(warning.field()) && !asked.contains(warning.field()))
                .toList();
        return problems.isEmpty()
                ? new Judgement.Sound(report, warnings, questions)
                : new Judgement.Unsound(problems, Optional.of(report), warnings, questions);
    }

    private static boolean isIn(String place, String field) {
        return field.equals(place) || field.startsWith(place + ".") || field.startsWith(place + "[");
    }

    /** A post speaks only for itself: the centre refuses anything else. */
    private List<Problem> ofAnotherPost(Report report) {
        Resolution place = register.resolve(report.checkpoint(), report.place(), report.country());
        boolean ours = place instanceof Resolution.Resolved resolved
                && resolved.checkpoint().id().equals(post.id());
        return ours
                ? List.of()
                : List.of(new Problem(
                        "checkpoint",
                        String.valueOf(report.checkpoint()),
                        ProblemCode.ANOTHER_POST,
                        "this is the post of " + post.id() + " and reports for no other: leave the checkpoint out"));
    }

    private static Answer answer(Saving saving) {
        if (saving instanceof Saving.Saved saved) {
            return new Answer.Saved(saved.report(), false);
        }
        if (saving instanceof Saving.Repeated repeated) {
            return new Answer.Saved(repeated.report(), true);
        }
        return saving instanceof Saving.RevisionTaken taken
                ? new Answer.Overtaken(taken.report())
                : new Answer.KeyReused();
    }
}
