package org.tamga.producers.post.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tamga.producers.post.http.Views.Match;
import org.tamga.producers.post.http.Views.Matches;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.NormalForm;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** Values by their first letters, in either script. What the tables hold is on this computer. */
final class LookUpRoutes {
    private static final int MOST = 50;

    private final Map<String, Supplier<Stream<Match>>> kinds;

    LookUpRoutes(CheckpointRegister register, Outbox outbox) {
        this.kinds = new TreeMap<>(Map.of(
                "substance", LookUpRoutes::substances,
                "unit", LookUpRoutes::units,
                "country", LookUpRoutes::countries,
                "nationality", LookUpRoutes::countries,
                "checkpoint", () -> checkpoints(register),
                "concealment", () -> used(outbox, "concealment"),
                "make", () -> used(outbox, "make")));
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/look-up/{kind}", this::lookUp);
    }

    private void lookUp(Context request) {
        Supplier<Stream<Match>> kind = kinds.get(request.pathParam("kind"));
        if (kind == null) {
            throw new Refused(
                    HttpStatus.NOT_FOUND, "bad-request", request.pathParam("kind") + " is none of " + kinds.keySet());
        }
        String asked = request.queryParam("q");
        String prefix = NormalForm.of(asked == null ? "" : asked);
        long limit = Math.max(1, Math.min(MOST, ReportRoutes.number(request, "limit", 12)));
        request.json(new Matches(kind.get()
                .filter(match -> begins(match, prefix))
                .distinct()
                .limit(limit)
                .toList()));
    }

    /** Any word of the label may begin so. */
    private static boolean begins(Match match, String prefix) {
        return Stream.concat(Stream.of(match.label()), Stream.of(match.label().split("[\\s(/,-]+")))
                .anyMatch(word -> NormalForm.of(word).startsWith(prefix));
    }

    private static Stream<Match> substances() {
        return Substances.names().entrySet().stream()
                .map(name -> new Match(
                        name.getKey(),
                        name.getKey() + " (" + name.getValue().id() + ")",
                        name.getValue().id()));
    }

    private static Stream<Match> units() {
        return Units.spellings().keySet().stream().map(unit -> new Match(unit, unit));
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
