package org.tamga.producers.post.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tamga.producers.post.http.Views.Match;
import org.tamga.producers.post.http.Views.Matches;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.NormalForm;
import org.tamga.vocabulary.Substances;

/** Values by their first letters, in either script. What the tables hold is on this computer. */
final class LookUpRoutes {
    private static final int MOST = 50;

    /** By kind, from the page's language and what was written to what is offered. */
    private final Map<String, BiFunction<String, String, Stream<Match>>> kinds;

    LookUpRoutes(CheckpointRegister register, Outbox outbox) {
        this.kinds = new TreeMap<>(Map.of(
                "substance", beginning(LookUpRoutes::substances),
                "unit", LookUpRoutes::units,
                "country", beginning(LookUpRoutes::countries),
                "nationality", beginning(LookUpRoutes::countries),
                "checkpoint", beginning(() -> checkpoints(register)),
                "concealment", beginning(() -> used(outbox, "concealment")),
                "make", beginning(() -> used(outbox, "make"))));
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/look-up/{kind}", this::lookUp);
    }

    private void lookUp(Context request) {
        BiFunction<String, String, Stream<Match>> kind = kinds.get(request.pathParam("kind"));
        if (kind == null) {
            throw new Refused(
                    HttpStatus.NOT_FOUND, "bad-request", request.pathParam("kind") + " is none of " + kinds.keySet());
        }
        String asked = request.queryParam("q");
        String prefix = NormalForm.of(asked == null ? "" : asked);
        long limit = Math.max(1, Math.min(MOST, ReportRoutes.number(request, "limit", 12)));
        request.json(new Matches(kind.apply(Answers.to(request).language(), prefix)
                .distinct()
                .limit(limit)
                .toList()));
    }

    private static BiFunction<String, String, Stream<Match>> beginning(Supplier<Stream<Match>> all) {
        return (language, prefix) -> all.get().filter(match -> begins(match.label(), prefix));
    }

    /** Any word of the label may begin so. */
    private static boolean begins(String label, String prefix) {
        return Stream.concat(Stream.of(label), Stream.of(label.split("[\\s(/,-]+")))
                .anyMatch(word -> NormalForm.of(word).startsWith(prefix));
    }

    private static Stream<Match> substances() {
        return Substances.names().entrySet().stream()
                .map(name -> new Match(
                        name.getKey(),
                        name.getKey() + " (" + name.getValue().id() + ")",
                        name.getValue().id()));
    }

    /** Whatever spelling begins so, the unit is offered once. */
    private static Stream<Match> units(String language, String prefix) {
        return UnitChoices.of(language.equals("ru"))
                .filter(choice -> choice.spellings().stream().anyMatch(spelling -> begins(spelling, prefix)))
                .map(choice -> new Match(choice.spelling(), choice.spelling()));
    }

    private static Stream<Match> countries() {
        return Stream.concat(
                        Stream.concat(Countries.members().stream(), Countries.observers().stream()),
                        Stream.of(Locale.getISOCountries()))
                .distinct()
                .map(code -> new Match(
                        code,
                        code + " " + new Locale("", code).getDisplayCountry(Locale.ENGLISH) + " / "
                                + new Locale("", code).getDisplayCountry(Locale.forLanguageTag("ru"))));
    }

    private static Stream<Match> checkpoints(CheckpointRegister register) {
        return register.all().stream()
                .map(checkpoint -> new Match(
                        checkpoint.id(),
                        String.join(
                                " / ",
                                Stream.concat(
                                                Stream.of(checkpoint.id(), checkpoint.name()),
                                                checkpoint.aliases().stream())
                                        .toList())));
    }

    /** What this post wrote before, the commonest first. */
    private static Stream<Match> used(Outbox outbox, String field) {
        List<String> used = outbox.used(field);
        return used.stream().map(value -> new Match(value, value));
    }
}
