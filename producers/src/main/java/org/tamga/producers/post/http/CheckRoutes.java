package org.tamga.producers.post.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;
import org.tamga.events.Subject;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.checks.Mrz;
import org.tamga.producers.post.checks.Question;
import org.tamga.producers.post.http.Views.Checked;
import org.tamga.producers.post.http.Views.ProblemView;
import org.tamga.producers.post.reporting.Judgement;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.vocabulary.NormalForm;

/** What the form asks while it is filled in. */
final class CheckRoutes {
    /** What is only not there yet. */
    private static final Set<ProblemCode> MISSING =
            EnumSet.of(ProblemCode.MISSING_FIELD, ProblemCode.NO_ITEM, ProblemCode.NO_SUBJECT);

    private static final int MOST_DOUBTS = 100;

    private final Reporting reporting;
    private final Clock clock;

    CheckRoutes(Reporting reporting, Clock clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/checks", this::check);
        routes.post("/api/mrz", this::mrz);
    }

    private void check(Context request) {
        Answers answers = Answers.to(request);
        ObjectNode report = ReportRoutes.body(request);
        List<Question> doubts = doubts(report.remove("doubts"));
        Judgement judgement = reporting.check(report);
        List<Question> asked =
                Stream.concat(judgement.questions().stream(), doubts.stream()).toList();
        List<Problem> problems = judgement instanceof Judgement.Unsound unsound ? unsound.problems() : List.of();
        Optional<Report> readable = judgement instanceof Judgement.Unsound unsound
                ? unsound.readable()
                : Optional.of(((Judgement.Sound) judgement).report());
        request.json(new Checked(
                problems.stream()
                        .filter(problem -> !isMissing(problem))
                        .map(answers::problem)
                        .toList(),
                answers.asked(judgement.warnings(), asked),
                problems.stream()
                        .filter(CheckRoutes::isMissing)
                        .map(Problem::field)
                        .toList(),
                readable.map(CheckRoutes::normalForms).orElse(Map.of())));
    }

    /** What a document's machine-readable zone gave with a wrong check digit is asked about for as long as it stands so. */
    private static List<Question> doubts(@Nullable JsonNode given) {
        return given == null
                ? List.of()
                : StreamSupport.stream(given.spliterator(), false)
                        .limit(MOST_DOUBTS)
                        .map(doubt -> new Question(
                                doubt.path("field").asText(),
                                doubt.path("value").asText(),
                                Question.Code.CHECK_DIGIT))
                        .toList();
    }

    private void mrz(Context request) {
        String text = ReportRoutes.body(request).path("text").asText();
        Mrz zone = Mrz.read(text, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .orElseThrow(() -> new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "not-mrz", ""));
        Answers answers = Answers.to(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", "document");
        document.put("number", zone.number());
        document.put("country", zone.country());
        document.put("documentType", zone.documentType());
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("kind", "person");
        person.put("name", zone.name());
        person.put("birthDate", Objects.toString(zone.birthDate(), ""));
        person.put("nationality", zone.nationality());
        request.json(Map.of(
                "format",
                zone.format(),
                "subjects",
                List.of(document, person),
                "problems",
                zone.wrong().stream().map(field -> wrong(field, zone, answers)).toList()));
    }

    /** Each field of the zone has words of its own; the date of expiry and the digit over everything are in no report. */
    private static ProblemView wrong(String field, Mrz zone, Answers answers) {
        String value = switch (field) {
            case "documentNumber" -> zone.number();
            case "birthDate" -> Objects.toString(zone.birthDate(), null);
            default -> null;
        };
        ProblemView plain = answers.plain("check-digit." + field, Objects.toString(value, ""));
        return new ProblemView(field, value, Question.Code.CHECK_DIGIT.id(), plain.message(), plain.remedy());
    }

    private static boolean isMissing(Problem problem) {
        return MISSING.contains(problem.code());
    }

    private static Map<String, String> normalForms(Report report) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (int i = 0; i < report.subjects().size(); i++) {
            Subject subject = report.subjects().get(i);
            form(forms, "subjects[" + i + "].plate", subject.getPlate());
            form(forms, "subjects[" + i + "].number", subject.getNumber());
            form(forms, "subjects[" + i + "].vin", subject.getVin());
        }
        return forms;
    }

    private static void form(Map<String, String> forms, String field, @Nullable String written) {
        if (written != null && !written.isBlank()) {
            forms.put(field, NormalForm.of(written));
        }
    }
}
