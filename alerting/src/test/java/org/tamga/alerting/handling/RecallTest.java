package org.tamga.alerting.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.quietly;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seenTooOften;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.sighting;
import static org.tamga.alerting.Findings.withdrawn;

import org.junit.jupiter.api.Test;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;

/** When a change puts an alert before the officers again. */
class RecallTest {
    private static final Handling ACKNOWLEDGED =
            Handling.NEW.become(HandlingState.ACKNOWLEDGED, "Aliyev", Findings.DAY, 1);
    private static final Handling CLOSED =
            Handling.NEW.become(HandlingState.CLOSED, "Aliyev", Findings.DAY, 1).withOutcome(Outcome.CONFIRMED);

    private final Finding first = as(Severity.MEDIUM, opened("a"));

    @Test
    void moreEvidenceCallsAgain() {
        Finding grown = revised(first, seizure("a/3", "TJ", 12));

        assertThat(Recall.of(handled(first, ACKNOWLEDGED), grown)).contains(Recall.EVIDENCE_GREW);
        assertThat(Recall.of(handled(first, CLOSED), grown)).contains(Recall.EVIDENCE_GREW);
    }

    @Test
    void moreEvidenceOfLongAgoDoesNot() {
        Finding grown = quietly(revised(first, seizure("a/3", "TJ", 12)));

        assertThat(Recall.of(handled(first, CLOSED), grown)).isEmpty();
    }

    @Test
    void otherReportsOfWhatWasSeenTooOftenDoNot() {
        Finding busy = seenTooOften("busy", 5);

        assertThat(Recall.of(handled(busy, CLOSED), revised(busy, sighting("busy/0", "KZ", 5))))
                .isEmpty();
        assertThat(Recall.of(handled(withdrawn(busy), CLOSED), revised(withdrawn(busy))))
                .contains(Recall.HOLDS_AGAIN);
    }

    @Test
    void higherSeverityCallsAgainHoweverQuiet() {
        Finding risen = quietly(as(Severity.HIGH, first));

        assertThat(Recall.of(handled(first, CLOSED), risen)).contains(Recall.SEVERITY_ROSE);
    }

    @Test
    void lowerSeverityDoesNot() {
        assertThat(Recall.of(handled(first, ACKNOWLEDGED), as(Severity.LOW, first)))
                .isEmpty();
    }

    @Test
    void lessEvidenceDoesNot() {
        Finding before = revised(first, seizure("a/3", "TJ", 12));

        assertThat(Recall.of(handled(before, ACKNOWLEDGED), revised(first))).isEmpty();
    }

    @Test
    void alertThatNoLongerHoldsKeepsItsHandling() {
        assertThat(Recall.of(handled(first, ACKNOWLEDGED), withdrawn(first))).isEmpty();
    }

    @Test
    void alertThatHoldsAgainCallsAgain() {
        Finding gone = withdrawn(first);

        assertThat(Recall.of(handled(gone, CLOSED), revised(gone))).contains(Recall.HOLDS_AGAIN);
    }

    @Test
    void whatNobodyHasHandledNeedsNoRecall() {
        Finding grown = revised(first, seizure("a/3", "TJ", 12));

        assertThat(Recall.of(handled(first, Handling.NEW), grown)).isEmpty();
    }

    private static QueuedAlert handled(Finding finding, Handling handling) {
        return new QueuedAlert(finding, handling, 1, null);
    }
}
