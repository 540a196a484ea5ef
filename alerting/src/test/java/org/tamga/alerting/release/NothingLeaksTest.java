package org.tamga.alerting.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.release.ReleaseCases.alert;
import static org.tamga.alerting.release.ReleaseCases.decide;
import static org.tamga.alerting.release.ReleaseCases.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.words.Words;

/** What goes out of an alert that is not released in full holds nothing of what is withheld. */
class NothingLeaksTest {
    private static final int ALERTS = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {4, 50, 600})
    void noFactOfWithheldEvidenceIsInAHit(long seed) throws Exception {
        RandomAlerts alerts = new RandomAlerts(seed);
        int hits = 0;
        for (int i = 0; i < ALERTS; i++) {
            RandomAlerts.Case some = alerts.next();
            Releasability releasability = new Releasability(
                    Recipients.DEFAULT,
                    id -> Optional.ofNullable(some.parts().get(id)),
                    ReleaseCases::owners,
                    Set::of,
                    false);
            for (Recipient recipient : Recipients.DEFAULT.all()) {
                Decision decision = releasability.decide(some.finding(), recipient);
                Words words = Words.in(Words.LANGUAGES.get(i % Words.LANGUAGES.size()));
                Optional<ReleasedAlert> released = ReleasedAlert.of(some.finding(), decision, words);

                assertThat(released.isPresent()).isEqualTo(decision.extent() != Extent.NOT_AT_ALL);
                if (decision.extent() == Extent.AS_HIT) {
                    hits++;
                    String where = "seed " + seed + ", alert " + i + ", recipient " + recipient.country();
                    check(some, decision, released.orElseThrow(), where);
                }
            }
        }
        assertThat(hits).isGreaterThan(500);
    }

    private static void check(RandomAlerts.Case some, Decision decision, ReleasedAlert hit, String where)
            throws Exception {
        String json = Json.MAPPER.writeValueAsString(hit);
        String own = Json.MAPPER.writeValueAsString(decision.shown());

        assertThat(secrets(some, decision.shown()).filteredBy(own))
                .as(where)
                .allSatisfy(secret -> assertThat(json).doesNotContain(secret));
        assertThat(mentioned(hit))
                .as(where)
                .isEqualTo(decision.rest().stream()
                        .map(piece -> piece.country().strip().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Texts that may not go out. */
    private record Secrets(Set<String> texts) {
        /** Without what the recipient's own evidence says itself. */
        Collection<String> filteredBy(String own) {
            return texts.stream().filter(text -> !own.contains(text)).toList();
        }
    }

    private static Secrets secrets(RandomAlerts.Case some, List<Evidence> shown) {
        Finding finding = some.finding();
        Set<String> texts = new TreeSet<>();
        finding.evidence().stream().filter(piece -> !shown.contains(piece)).forEach(piece -> add(piece, texts));
        Set<Key> told =
                shown.stream().map(piece -> some.named().get(piece.eventId())).collect(Collectors.toSet());
        finding.about().forEach(key -> {
            texts.add(key.keyHash());
            if (!told.contains(key)) {
                texts.add(key.normalForm());
                texts.add(key.normalForm().split("\\|", -1)[0]);
            }
        });
        some.parts().keySet().forEach(texts::add);
        texts.add(finding.subject().keyHash());
        texts.add(String.valueOf(finding.supersededBy()));
        texts.add(String.valueOf(finding.detectedAt()));
        return new Secrets(texts);
    }

    private static void add(Evidence piece, Set<String> texts) {
        texts.add(piece.eventId());
        texts.add(piece.place());
        texts.add(piece.crossing());
        texts.add(String.valueOf(piece.latitude()));
        texts.add(String.valueOf(piece.longitude()));
        texts.add(String.valueOf(piece.method()));
        if (piece.checkpoint() != null) {
            texts.add(piece.checkpoint());
        }
        if (piece.keyAsWritten() != null) {
            texts.add(piece.keyAsWritten());
        }
        piece.items().forEach(item -> {
            texts.add(item.group());
            texts.add(item.substance());
            texts.add(String.valueOf(item.milligrams()));
        });
        times(piece.occurredAt(), texts);
    }

    /** To the minute, in either clock, however it is written. */
    private static void times(Instant time, Set<String> texts) {
        texts.add(String.valueOf(time.toEpochMilli()));
        for (int hours : List.of(0, 5)) {
            String iso = time.atOffset(ZoneOffset.ofHours(hours)).toString();
            texts.add(iso.substring(0, "2026-03-01T06:00".length()));
            texts.add(" " + iso.substring("2026-03-01T".length(), "2026-03-01T06:00".length()) + " ");
        }
    }

    /** Countries named beside the recipient's own evidence. */
    private static Set<String> mentioned(ReleasedAlert hit) {
        List<String> sentences = new ArrayList<>(hit.why());
        sentences.add(hit.headline());
        Set<String> named = new TreeSet<>();
        for (String word : String.join(" ", sentences).split("[^A-Z]+", -1)) {
            if (word.length() == 2) {
                named.add(word);
            }
        }
        assertThat(hit.withheld()).isNotNull();
        assertThat(hit.withheld().holders().stream().map(Withheld.Holder::country))
                .containsExactlyElementsOf(named);
        return named;
    }

    @Test
    void hitSaysWhatIsWithheldAndWhomToAsk() {
        Finding alert = alert(report(1, "KZ"), report(2, "UZ"), report(3, "KZ"));

        ReleasedAlert hit = released(alert, "UZ");

        assertThat(hit.headline()).isEqualTo("Linked vehicle: 1 report of yours and 2 reports held by KZ");
        assertThat(hit.why())
                .containsExactly(
                        "One report shown and 2 reports held by KZ belong together; what they hold is withheld from you.",
                        "KZ holds 2 reports from 2 Mar 2026 to 4 Mar 2026; ask KZ for them.",
                        "Of where and when, only the country and the day (in the region’s time) are told.",
                        "What was found there, and how much, is left out.");
        assertThat(hit.evidence()).containsExactly(alert.evidence().get(1));
        assertThat(hit.subject()).isEqualTo("123ABC02 (KZ)");
        assertThat(hit.withheld()).isNotNull();
        assertThat(hit.withheld().reports()).isEqualTo(2);
    }

    @Test
    void keyThatOnlyOthersNameIsWithheld() {
        Evidence nameless = without(report(2, "UZ"));

        ReleasedAlert hit = released(alert(report(1, "KZ"), nameless), "UZ");

        assertThat(hit.subject()).isEmpty();
        assertThat(hit.about()).isEmpty();
        assertThat(hit.why())
                .contains("Whom and what the withheld reports name is left out, unless your own reports name it.");
    }

    @Test
    void dayIsTheRegions() {
        Finding alert = alert(at("2026-03-01T19:30:00Z", report(1, "KZ")), report(2, "UZ"));

        assertThat(released(alert, "UZ").why()).contains("KZ holds one report of 2 Mar 2026; ask KZ for it.");
    }

    @Test
    void inFullGoesEverythingButWhatTheCentreKeeps() throws Exception {
        Finding alert = alert(report(1, "KZ", "TJ"), report(2, "UZ", "TJ"));

        ReleasedAlert full = released(alert, "TJ");

        assertThat(full.evidence()).isEqualTo(alert.evidence());
        assertThat(full.anchor()).isEqualTo(alert.anchor());
        assertThat(full.subject()).isEqualTo("123ABC02 (KZ)");
        assertThat(full.why()).hasSize(3);
        assertThat(full.whyConfidence()).isNotEmpty();
        assertThat(full.withheld()).isNull();
        assertThat(Json.MAPPER.writeValueAsString(full)).doesNotContain("ab12", "keyHash", "note");
    }

    private static ReleasedAlert released(Finding alert, String country) {
        return ReleasedAlert.of(alert, decide(alert, country), Words.english()).orElseThrow();
    }

    private static Evidence without(Evidence report) {
        return copy(report, report.occurredAt(), null);
    }

    private static Evidence at(String time, Evidence report) {
        return copy(report, Instant.parse(time), report.keyAsWritten());
    }

    private static Evidence copy(Evidence report, Instant occurredAt, @Nullable String written) {
        return new Evidence(
                report.eventId(),
                report.nature(),
                occurredAt,
                report.country(),
                report.checkpoint(),
                report.place(),
                report.crossing(),
                report.latitude(),
                report.longitude(),
                report.direction(),
                report.transportMode(),
                report.method(),
                report.items(),
                written,
                report.releasableTo(),
                false,
                null,
                null);
    }
}
