package org.tamga.producers.post.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.Key;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.Problem;
import org.tamga.producers.post.checks.Question;
import org.tamga.producers.post.http.Views.ProblemView;
import org.tamga.producers.post.http.Views.ReportSummary;
import org.tamga.producers.post.http.Views.Row;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.words.Language;
import org.tamga.producers.post.words.Languages;
import org.tamga.producers.post.words.Words;

/** From what the post knows to what the page shows, in one language. */
final class Answers {
    /** Where requests find the languages there are. */
    static final Key<Languages> LANGUAGES = new Key<>("languages");

    /** A quantity keeps the digits in which it was written. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** A number of more digits than these, before or behind its point, is shown with its exponent: it may have a billion. */
    private static final int MOST_DIGITS = 20;

    private static final Pattern END = Pattern.compile("[.?!]$");

    private final Words words;
    private final boolean forOfficer;

    /** @param forOfficer whether the page asks, and not another program */
    Answers(Words words, boolean forOfficer) {
        this.words = words;
        this.forOfficer = forOfficer;
    }

    /** In the language that {@code ?lang=} or the browser asks for. */
    static Answers to(Context request) {
        String asked = request.queryParam("lang");
        return new Answers(
                request.appData(LANGUAGES)
                        .words(asked == null || asked.isEmpty() ? preferred(request.header("Accept-Language")) : asked),
                request.header(ReportRoutes.FROM_PAGE) != null);
    }

    ProblemView problem(Problem problem) {
        String code = problem.code().id();
        return new ProblemView(
                problem.field(),
                problem.value(),
                code,
                words.says(code, problem.value()),
                remedy(code, problem.remedy()));
    }

    /** Programs that read English get the validator's own words, which name fields and values; an officer gets a sentence. */
    private String remedy(String code, String exact) {
        return sentence(isEnglish() && !forOfficer && !exact.isEmpty() ? exact : words.remedy(code, exact));
    }

    /** The validator's words stand behind a field's name elsewhere, and so begin small and end without a stop. */
    static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        String end = END.matcher(words).find() ? "" : ".";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + end;
    }

    /** The code of the language it speaks. */
    String language() {
        return words.language();
    }

    private boolean isEnglish() {
        return words.language().equals(Language.FIRST);
    }

    ProblemView question(Question question) {
        String code = question.code().id();
        return new ProblemView(
                question.field(), question.value(), code, words.says(code, question.value()), words.remedy(code, ""));
    }

    /** All that somebody has to say is meant. */
    List<ProblemView> asked(List<Problem> warnings, List<Question> questions) {
        return Stream.concat(
                        warnings.stream().map(this::problem), questions.stream().map(this::question))
                .toList();
    }

    ProblemView plain(String code, String value) {
        return new ProblemView(null, null, code, words.says(code, value), words.remedy(code, ""));
    }

    Row row(SavedReport saved) {
        String reason = saved.reason();
        return new Row(
                saved.eventId(),
                saved.revision(),
                saved.type(),
                saved.retracted(),
                saved.sequence(),
                saved.lane().name().toLowerCase(Locale.ROOT),
                saved.state().id(),
                saved.savedAt().toString(),
                text(saved.sentAt()),
                text(saved.settledAt()),
                reason,
                reason == null ? null : detail(reason, saved.detail()),
                reason == null ? null : words.remedy(reason, ""),
                isEnglish() ? null : saved.detail(),
                summary(saved.json()),
                saved.source());
    }

    /** The centre's words are English; in another language a sentence of the code's own stands for them. */
    private String detail(String reason, @Nullable String given) {
        return isEnglish() && given != null && !given.isEmpty() ? given : words.inGeneral(reason);
    }

    private static ReportSummary summary(String json) {
        JsonNode report = tree(json);
        Stream<JsonNode> items = StreamSupport.stream(report.path("items").spliterator(), false);
        List<String> substances = new ArrayList<>(items.map(Answers::amount).toList());
        if (report.hasNonNull("substance")) {
            substances.add(report.path("substance").asText());
        }
        List<String> subjects = StreamSupport.stream(report.path("subjects").spliterator(), false)
                .map(Answers::subject)
                .toList();
        return new ReportSummary(
                report.path("occurredAt").asText(),
                substances,
                subjects,
                report.path("exercise").asBoolean());
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException("the outbox holds what is no JSON", notJson);
        }
    }

    private static String amount(JsonNode item) {
        return joined(item, "substance", "quantity", "unit");
    }

    private static String subject(JsonNode subject) {
        return joined(subject, "kind", "country", "plate", "number", "name", "imei", "vin");
    }

    private static String joined(JsonNode node, String... fields) {
        return String.join(
                " ",
                Stream.of(fields)
                        .filter(node::hasNonNull)
                        .map(field -> shown(node.path(field)))
                        .toList());
    }

    private static String shown(JsonNode value) {
        if (!value.isNumber()) {
            return value.asText();
        }
        BigDecimal number = value.decimalValue();
        long before = number.precision() - (long) number.scale();
        return Math.abs(before) > MOST_DIGITS ? number.toString() : number.toPlainString();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** @param accepted the header Accept-Language */
    static @Nullable String preferred(@Nullable String accepted) {
        return accepted == null ? null : accepted.strip().split("[-,;]", 2)[0];
    }
}
