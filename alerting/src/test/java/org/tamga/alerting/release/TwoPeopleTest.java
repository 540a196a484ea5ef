package org.tamga.alerting.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.marked;
import static org.tamga.alerting.release.ReleaseCases.alert;
import static org.tamga.alerting.release.ReleaseCases.channel;
import static org.tamga.alerting.release.ReleaseCases.recipient;
import static org.tamga.alerting.release.ReleaseCases.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;

/** What is restricted reaches another country once two people release it; what is withheld, once its originator grants it. */
class TwoPeopleTest {
    private static final Evidence OPEN = report(1, "KZ", "MEMBERS");
    private static final Evidence RESTRICTED = marked("TLP:RED", null, report(2, "UZ", "MEMBERS"));
    private static final Evidence WITHHELD = report(3, "TJ");

    private final Set<Permit> permits = new HashSet<>();

    @Test
    void restrictedReportReachesNobodyButItsOriginatorOfItself() {
        Finding finding = alert(OPEN, RESTRICTED);

        assertThat(extent(finding, "UZ")).isEqualTo(Extent.IN_FULL);
        assertThat(extent(finding, "KZ")).isEqualTo(Extent.AS_HIT);
        assertThat(extent(finding, "KG")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(now().decide(finding, recipient("KG")).waiting()).isEqualTo(1);
        assertThat(extent(finding, "AF")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(now().decide(finding, recipient("AF")).waiting()).isZero();
    }

    @Test
    void offerSaysWhatItTakesTwoFor() {
        Finding finding = alert(OPEN, RESTRICTED);

        assertThat(offer(finding, "UZ").takesTwo()).isFalse();
        assertThat(offer(finding, "AF").takesTwo()).isFalse();
        assertThat(offer(finding, "KZ", "KG").permits())
                .extracting(Permit::country)
                .containsExactly("KG", "KZ");
        assertThat(now().byTwo().decide(finding, recipient("KG")).extent()).isEqualTo(Extent.IN_FULL);
    }

    @Test
    void whatTwoReleasedReachesThatCountryAlone() {
        Finding finding = alert(OPEN, RESTRICTED);
        permits.addAll(offer(finding, "KG").permits());

        assertThat(extent(finding, "KG")).isEqualTo(Extent.IN_FULL);
        assertThat(offer(finding, "KG").takesTwo()).isFalse();
        assertThat(extent(finding, "KZ")).isEqualTo(Extent.AS_HIT);
        assertThat(extent(finding, "TM")).isEqualTo(Extent.NOT_AT_ALL);
    }

    @Test
    void correctedReportTakesTwoAgain() {
        permits.addAll(offer(alert(OPEN, RESTRICTED), "KG").permits());
        Evidence corrected = marked("TLP:RED", "H3", RESTRICTED);

        assertThat(extent(alert(OPEN, corrected), "KG")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(offer(alert(OPEN, corrected), "KG").takesTwo()).isTrue();
    }

    @Test
    void channelFollows() {
        Finding part = alert(OPEN, RESTRICTED);
        Finding channel = channel(List.of(part), OPEN, RESTRICTED, WITHHELD);
        assertThat(decide(channel, "KG", part).extent()).isEqualTo(Extent.NOT_AT_ALL);

        permits.addAll(
                Offer.of(channel, List.of(recipient("KG")), releasability(part)).permits());

        assertThat(decide(channel, "KG", part).shown()).containsExactly(OPEN, RESTRICTED);
    }

    @Test
    void digestChangesWithWhatWouldGoOutAndWithNothingElse() {
        Finding finding = alert(OPEN, RESTRICTED);
        String digest = offer(finding, "KG").digest();

        assertThat(offer(alert(OPEN, RESTRICTED), "KG").digest()).isEqualTo(digest);
        assertThat(offer(alert(OPEN, marked("TLP:RED", "H3", RESTRICTED)), "KG").digest())
                .isNotEqualTo(digest);
        assertThat(offer(alert(OPEN), "KG").digest()).isNotEqualTo(digest);
        assertThat(offer(finding, "KG", "TM").digest()).isNotEqualTo(digest);
    }

    @Test
    void grantWidensExactlyThisReportToExactlyThisCountry() {
        Finding finding = alert(OPEN, WITHHELD);
        Evidence other = report(4, "TJ");
        assertThat(now().withholders(finding, recipient("KG"))).containsExactly("TJ");

        permits.addAll(Offer.wider(List.of(WITHHELD), List.of(recipient("KG")), now()));

        assertThat(extent(finding, "KG")).isEqualTo(Extent.IN_FULL);
        assertThat(extent(finding, "TM")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(extent(alert(OPEN, WITHHELD, other), "KG")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(now().withholders(finding, recipient("KG"))).isEmpty();
    }

    @Test
    void newMarkingEndsTheGrant() {
        permits.addAll(Offer.wider(List.of(WITHHELD), List.of(recipient("KG")), now()));

        assertThat(extent(alert(OPEN, marked("TLP:AMBER", null, WITHHELD)), "KG"))
                .isEqualTo(Extent.NOT_AT_ALL);
    }

    @Test
    void restrictedReportThatIsGrantedStillTakesTwo() {
        Evidence both = marked(null, "H3", WITHHELD);
        permits.addAll(Offer.wider(List.of(both), List.of(recipient("KG")), now()));

        assertThat(extent(alert(OPEN, both), "KG")).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(offer(alert(OPEN, both), "KG").permits()).hasSize(1);
    }

    @Test
    void whoMayNotKnowOfTheAlertIsNotAsked() {
        assertThat(Offer.withheldBy("TJ", alert(OPEN, WITHHELD), List.of(recipient("KG")), now()))
                .containsExactly(WITHHELD);
        assertThat(Offer.withheldBy("KZ", alert(OPEN, WITHHELD), List.of(recipient("KG")), now()))
                .isEmpty();
        Finding kept = org.tamga.alerting.Findings.keptTo("north-star", alert(report(1, "KG"), WITHHELD));
        assertThat(now().withholders(kept, recipient("KZ"))).containsExactly("TJ");
        assertThat(now().withholders(kept, recipient("TM"))).isEmpty();
    }

    private Extent extent(Finding finding, String country) {
        return now().decide(finding, recipient(country)).extent();
    }

    private Decision decide(Finding finding, String country, Finding part) {
        return releasability(part).decide(finding, recipient(country));
    }

    private Offer offer(Finding finding, String... to) {
        return Offer.of(
                finding, List.of(to).stream().map(ReleaseCases::recipient).toList(), now());
    }

    private Releasability now() {
        return new Releasability(
                Recipients.DEFAULT, id -> Optional.empty(), ReleaseCases::owners, () -> permits, false);
    }

    private Releasability releasability(Finding part) {
        Map<String, Finding> others = Map.of(part.alertId(), part);
        return new Releasability(
                Recipients.DEFAULT,
                id -> Optional.ofNullable(others.get(id)),
                ReleaseCases::owners,
                () -> permits,
                false);
    }
}
