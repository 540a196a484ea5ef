package org.tamga.alerting.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.release.ReleaseCases.alert;
import static org.tamga.alerting.release.ReleaseCases.channel;
import static org.tamga.alerting.release.ReleaseCases.decide;
import static org.tamga.alerting.release.ReleaseCases.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.words.Words;

/** Who gets how much of an alert. */
class ReleasabilityTest {
    @Test
    void whatTookItsPlaceIsToldOnlyIfItReachesTheRecipientToo() {
        Finding successor = alert(
                "successor", "linked-vehicle", Map.of(), List.of(report(1, "KZ", "UZ", "TJ"), report(2, "KG", "UZ")));
        Finding superseded = alert(report(1, "KZ", "UZ", "TJ")).succeededBy(successor.alertId());
        Map<String, Finding> known = Map.of(successor.alertId(), successor);

        assertThat(decide(superseded, "UZ", known).successor()).isEqualTo(successor.alertId());
        assertThat(decide(superseded, "TJ", known).extent()).isEqualTo(Extent.IN_FULL);
        assertThat(decide(superseded, "TJ", known).successor()).isNull();
        assertThat(ReleasedAlert.of(superseded, decide(superseded, "TJ", known), Words.english()))
                .map(ReleasedAlert::toString)
                .hasValueSatisfying(text -> assertThat(text).doesNotContain(successor.alertId()));
        assertThat(ReleasedAlert.of(superseded, decide(superseded, "UZ", known), Words.english()))
                .map(ReleasedAlert::supersededBy)
                .contains(successor.alertId());
    }

    @Test
    void anExerciseReachesOnlyThoseWhoOptedIn() {
        Finding alert = Findings.exercise(alert(report(1, "KZ", "MEMBERS"), report(2, "UZ", "MEMBERS")));
        Recipients some = Recipients.DEFAULT.takingExercises("uz");
        Releasability releasability =
                new Releasability(some, id -> Optional.empty(), ReleaseCases::owners, Set::of, false);

        assertThat(some.all())
                .filteredOn(recipient -> releasability.decide(alert, recipient).extent() != Extent.NOT_AT_ALL)
                .extracting(Recipient::country)
                .containsExactly("UZ");
        assertThat(releasability.decide(alert, some.find("KZ").orElseThrow()).ground())
                .isEqualTo(Ground.NO_EXERCISES);
    }

    @Test
    void everyMemberGetsWhatIsReleasedToMembers() {
        Finding alert = alert(report(1, "KZ", "MEMBERS"), report(2, "UZ", "MEMBERS"));

        assertThat(decide(alert, "KZ").ground()).isEqualTo(Ground.SEES_ALL);
        assertThat(decide(alert, "TJ").ground()).isEqualTo(Ground.SEES_ALL);
        assertThat(decide(alert, "TJ").shown()).isEqualTo(alert.evidence());
        assertThat(decide(alert, "AF").ground()).isEqualTo(Ground.REPORTED_NONE);
    }

    @Test
    void whoReportedSomeGetsAHitWithNothingButThat() {
        Finding alert = alert(report(1, "KZ"), report(2, "UZ"), report(3, "TJ", "UZ"));

        Decision decision = decide(alert, "UZ");

        assertThat(decision.ground()).isEqualTo(Ground.REPORTED_SOME);
        assertThat(decision.shown()).containsExactly(alert.evidence().get(1));
        assertThat(decision.rest())
                .containsExactly(alert.evidence().get(0), alert.evidence().get(2));
        assertThat(decision.hidden()).isEqualTo(1);
    }

    @Test
    void whoSeesSomeButReportedNoneGetsNothing() {
        Decision decision = decide(alert(report(1, "KZ", "TJ"), report(2, "UZ")), "TJ");

        assertThat(decision.ground()).isEqualTo(Ground.REPORTED_NONE);
        assertThat(decision.shown()).isEmpty();
        assertThat(decision.rest()).isEmpty();
    }

    @Test
    void whatIsReleasedToNobodyIsStillItsReportersOwn() {
        Finding alert = alert(report(1, "KZ"), report(2, "KZ"));

        assertThat(decide(alert, "KZ").ground()).isEqualTo(Ground.REPORTED_ALL);
        assertThat(decide(alert, "UZ").extent()).isEqualTo(Extent.NOT_AT_ALL);
    }

    @Test
    void groupsAreExpandedAndCodesReadHoweverTheyAreWritten() {
        Finding alert = alert(report(1, "kz ", "observers"), report(2, " Uz", "af", "MEMBERS "));

        assertThat(decide(alert, "AF").extent()).isEqualTo(Extent.IN_FULL);
        assertThat(decide(alert, "PK").extent()).isEqualTo(Extent.NOT_AT_ALL);
        assertThat(decide(alert, "UZ").extent()).isEqualTo(Extent.AS_HIT);
        assertThat(decide(alert, "KZ").extent()).isEqualTo(Extent.IN_FULL);
    }

    @Test
    void wordThatIsNoGroupReleasesToNobody() {
        Finding alert = alert(report(1, "KZ", "EVERYBODY", "", "*"), report(2, "UZ", "MEMBERS"));

        assertThat(Recipients.DEFAULT.all())
                .filteredOn(other ->
                        !other.country().equals("KZ") && !other.country().equals("UZ"))
                .allMatch(other -> decide(alert, other.country()).extent() == Extent.NOT_AT_ALL);
    }

    @Test
    void alertKeptToAnOperationGoesToItsOwnersAndOfOthersNotEvenToItsReporters() {
        Finding kept = Findings.keptTo(
                "north-star", alert(report(1, "KZ", "MEMBERS"), report(2, "UZ", "MEMBERS"), report(3, "RU", "KZ")));

        assertThat(decide(kept, "KZ").extent()).isEqualTo(Extent.IN_FULL);
        assertThat(decide(kept, "TJ").ground()).isEqualTo(Ground.REPORTED_NONE);
        assertThat(Recipients.DEFAULT.all())
                .filteredOn(other -> !List.of("KZ", "TJ").contains(other.country()))
                .allMatch(recipient -> decide(kept, recipient.country()).ground() == Ground.KEPT_TO_OPERATION);
    }

    @Test
    void alertKeptToAnOperationThatNobodyKnowsGoesToNobody() {
        Finding kept = Findings.keptTo("unknown", alert(report(1, "KZ", "MEMBERS"), report(2, "UZ", "MEMBERS")));

        assertThat(Recipients.DEFAULT.all())
                .allMatch(recipient -> decide(kept, recipient.country()).ground() == Ground.KEPT_TO_OPERATION);
    }

    @Test
    void whereNoEvidenceIsLeftNobodySeesAllOfIt() {
        assertThat(decide(alert(), "KZ").ground()).isEqualTo(Ground.NO_EVIDENCE);
    }

    @Test
    void ofAChannelOnlyThePartMadeOfAlertsThatReachTheRecipientIsThere() {
        Evidence own = report(1, "TJ");
        Evidence beside = report(2, "UZ");
        Evidence released = report(3, "KG", "TJ");
        Evidence alsoReleased = report(4, "KZ", "TJ");
        Evidence unknown = report(5, "RU", "KZ");
        Finding hit = part("hit", own, beside);
        Finding whole = part("whole", released, alsoReleased);
        Finding out = part("out", alsoReleased, unknown);
        Finding channel = channel(List.of(hit, whole, out), own, beside, released, alsoReleased, unknown);

        Decision decision =
                decide(channel, "TJ", Map.of(hit.alertId(), hit, whole.alertId(), whole, out.alertId(), out));

        assertThat(decision.ground()).isEqualTo(Ground.PART_OF_CHANNEL);
        assertThat(decision.shown()).containsExactly(own, released, alsoReleased);
        assertThat(decision.rest()).containsExactly(beside);
    }

    /** As it stood when detection took it back, with the part in it. */
    @Test
    void ofAChannelNothingIsThereOfAPartThatWasKeptSince() {
        Finding open = part("open", report(1, "KG", "MEMBERS"), report(2, "KZ", "MEMBERS"));
        Finding kept = Findings.keptTo("unknown", part("kept", report(2, "KZ", "MEMBERS"), report(3, "RU", "MEMBERS")));
        Finding channel = Findings.withdrawn(channel(
                List.of(open, kept),
                report(1, "KG", "MEMBERS"),
                report(2, "KZ", "MEMBERS"),
                report(3, "RU", "MEMBERS")));

        assertThat(decide(channel, "UZ", Map.of(open.alertId(), open, kept.alertId(), kept))
                        .shown())
                .isEqualTo(open.evidence());
    }

    @Test
    void channelReachesWhomOneOfItsAlertsReachesInFull() {
        Finding whole = part("whole", report(1, "KG", "AF"), report(2, "KZ", "OBSERVERS"));
        Finding out = part("out", report(2, "KZ", "OBSERVERS"), report(3, "RU"));
        Finding channel =
                channel(List.of(whole, out), report(1, "KG", "AF"), report(2, "KZ", "OBSERVERS"), report(3, "RU"));
        Map<String, Finding> parts = Map.of(whole.alertId(), whole, out.alertId(), out);

        assertThat(decide(channel, "AF", parts).shown()).isEqualTo(whole.evidence());
        assertThat(decide(channel, "PK", parts).ground()).isEqualTo(Ground.REPORTED_NONE);
        assertThat(decide(channel, "AF", Map.of()).ground()).isEqualTo(Ground.REPORTED_NONE);
    }

    /** The channel's copy of a report may be newer than that of the alert it came with. */
    @Test
    void reportThatIsReleasedNoLongerIsNotInThePart() {
        Finding whole = part("whole", report(1, "KG", "AF"), report(2, "KZ", "AF"));
        Finding channel = channel(List.of(whole), report(1, "KG", "AF"), report(2, "KZ"));

        assertThat(decide(channel, "AF", Map.of(whole.alertId(), whole)).shown())
                .containsExactly(report(1, "KG", "AF"));
    }

    private static Finding part(String name, Evidence... evidence) {
        return alert(name, "linked-vehicle", Map.of(), List.of(evidence));
    }
}
