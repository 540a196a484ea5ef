package org.tamga.alerting.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.marked;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;
import static org.tamga.alerting.delivery.ScriptedReceiver.OK;
import static org.tamga.alerting.delivery.ScriptedReceiver.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Keys;
import org.tamga.alerting.delivery.ScriptedReceiver;
import org.tamga.alerting.delivery.Tidings;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.release.Recipients;

/** What is released goes out, once, whatever the receiver does: over real HTTP, with a store on disk. */
class SenderTest {
    @TempDir
    private Path folder;

    private ScriptedReceiver receiver;
    private Outbound outbound;

    @AfterEach
    void stop() throws Exception {
        if (outbound != null) {
            outbound.close();
        }
        receiver.close();
    }

    @Test
    void whatIsReleasedArrivesSigned() throws Exception {
        start(OK);
        // the independent implementation looks at its own clock
        outbound.clock.move(Duration.between(Outbound.START, java.time.Instant.now()));
        Finding alert = released(opened("a"), "UZ");

        outbound.send();

        ScriptedReceiver.Request request = receiver.requests().get(0);
        Delivery delivery = outbound.only(alert);
        new Webhook(Keys.SECRET).verify(request.body(), request.multiHeaders());
        assertThat(request.headers())
                .containsEntry("webhook-id", delivery.messageId())
                .containsEntry("tamga-audit-head", Outbound.HEAD.line());
        assertThat(delivery.state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(delivery.tells()).isEqualTo(Tidings.RELEASED);
        JsonNode body = Json.MAPPER.readTree(request.body());
        assertThat(body.path("type").asText()).isEqualTo("alert.released");
        assertThat(body.path("data").path("alert").path("extent").asText()).isEqualTo("IN_FULL");
    }

    @Test
    void whatWasSentIsKeptWithItsHash() throws Exception {
        start(OK);
        Finding alert = released(opened("a"), "UZ");

        outbound.send();

        Delivery delivery = outbound.only(alert);
        var kept = outbound.store.deliveries().message(delivery.messageId()).orElseThrow();
        assertThat(new String(kept.content(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(receiver.requests().get(0).body());
        assertThat(delivery.sha256()).isEqualTo(kept.sha256()).hasSize(64);
    }

    @Test
    void hitHoldsOnlyWhatTheDecisionShows() throws Exception {
        start(OK);
        Finding alert = released(releasing("TJ", opened("a")), "UZ");

        outbound.send();

        String body = receiver.requests().get(0).body();
        assertThat(body).contains("\"AS_HIT\"").doesNotContain("Post of KZ", "crossing-KZ");
        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    /** The decision at the last hop, whatever was asked before it. */
    @Test
    void restrictedReportDoesNotLeaveForOneOfficer() throws Exception {
        start(OK);
        Finding alert = released(marked("KZ", "TLP:RED", null, opened("a")), "UZ");

        outbound.send();

        assertThat(receiver.requests()).isEmpty();
        assertThat(outbound.only(alert).fault()).isEqualTo(Fault.TAKES_TWO);
        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void newStateWithARestrictedReportWaitsAndTheWithdrawalIsTold() throws Exception {
        start(OK);
        Finding first = released(opened("a"), "UZ");
        outbound.send();
        Finding second = marked("KZ", null, "H2", revised(first));

        outbound.take(second);
        outbound.send();
        assertThat(receiver.requests()).hasSize(1);
        assertThat(outbound.deliveries(first).get(1).fault()).isEqualTo(Fault.TAKES_TWO);

        outbound.take(withdrawn(second));
        outbound.send();
        assertThat(receiver.requests()).hasSize(2);
        assertThat(outbound.deliveries(first).get(2).tells()).isEqualTo(Tidings.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({
        "500 Broken, RECEIVER_FAILED",
        "404 Not Found, REFUSED",
        "301 Moved, REDIRECTED",
        "307 Elsewhere, REDIRECTED",
        "101 Switching, NO_HTTP",
    })
    void whatIsNotTakenIsTriedAgainUnderTheSameId(String status, Fault fault) throws Exception {
        start(answer(status, "Location: http://127.0.0.1:1/"));
        Finding alert = released(opened("a"), "UZ");
        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(outbound.only(alert).fault()).isEqualTo(fault);
        receiver.then(OK);
        outbound.send();
        assertThat(receiver.requests()).as("before its time").hasSize(1);

        outbound.clock.move(Duration.ofSeconds(6));
        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(outbound.only(alert).fault()).isNull();
        assertThat(receiver.requests())
                .extracting(request -> request.headers().get("webhook-id"))
                .containsExactly(
                        outbound.only(alert).messageId(), outbound.only(alert).messageId());
        assertThat(receiver.requests().get(0).body())
                .isEqualTo(receiver.requests().get(1).body());
    }

    @ParameterizedTest
    @CsvSource({
        "garbage, NO_HTTP",
        "HTTP/9.9 what, NO_HTTP",
        "'', NO_HTTP",
    })
    void garbageIsNoAnswer(String answer, Fault fault) throws Exception {
        start(answer + "\r\n\r\n");
        Finding alert = released(opened("a"), "UZ");

        outbound.send();

        assertThat(outbound.only(alert).fault()).isEqualTo(fault);
        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void answerThatComesTooLateIsNone() throws Exception {
        receiver = new ScriptedReceiver(ScriptedReceiver.SILENCE);
        outbound = new Outbound(folder, directory(receiver), Duration.ofSeconds(3));
        Finding alert = released(opened("a"), "UZ");

        outbound.send();
        assertThat(outbound.only(alert).fault()).isEqualTo(Fault.TIMED_OUT);
        receiver.then(OK);
        outbound.clock.move(Duration.ofSeconds(6));
        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(receiver.requests())
                .extracting(request -> request.headers().get("webhook-id"))
                .hasSize(2)
                .containsOnly(outbound.only(alert).messageId());
    }

    @Test
    void headOfAnAnswerAloneIsNone() throws Exception {
        receiver = new ScriptedReceiver("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        outbound = new Outbound(folder, directory(receiver), Duration.ofSeconds(3));
        Finding alert = released(opened("a"), "UZ");

        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(outbound.only(alert).fault()).isEqualTo(Fault.NO_HTTP);
    }

    @ParameterizedTest
    @CsvSource({
        "429 Slow down, 3600, 3600",
        "503 Later, 'Fri, 20 Mar 2026 09:00:00 GMT', 3600",
        "503 Later, 999999999, 86400",
        "503 Later, 1, 5",
        "503 Later, soon, 5",
    })
    void whoAsksForAPauseGetsIt(String status, String retryAfter, long seconds) throws Exception {
        start(answer(status, "Retry-After: " + retryAfter));
        Finding alert = released(opened("a"), "UZ");

        outbound.send();

        Delivery delivery = outbound.only(alert);
        assertThat(delivery.fault()).isEqualTo(Fault.ASKED_TO_WAIT);
        assertThat(Duration.between(Outbound.START, delivery.nextAttempt()))
                .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 1));
    }

    @Test
    void whoWantsNoMoreGetsNoMoreUntilAnOfficerTriesAgain() throws Exception {
        start(answer("410 Gone"));
        Finding first = released(opened("a"), "UZ");
        outbound.send();
        Finding second = released(opened("b"), "UZ");
        outbound.send();

        assertThat(outbound.only(first).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(outbound.only(first).fault()).isEqualTo(Fault.GONE);
        assertThat(outbound.only(second).fault()).isEqualTo(Fault.ENDPOINT_OFF);
        assertThat(receiver.requests()).hasSize(1);

        receiver.then(OK);
        outbound.store.deliveries().replay(outbound.only(second).messageId(), outbound.clock.instant());
        outbound.send();

        assertThat(outbound.only(second).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void afterThreeDaysItIsGivenUpAndReplayedByHandUnderTheSameId() throws Exception {
        start(answer("500 Broken"));
        Finding alert = released(opened("a"), "UZ");
        for (int hour = 0; hour < 24 * 5; hour++) {
            outbound.send();
            outbound.clock.move(Duration.ofHours(1));
        }
        Delivery given = outbound.only(alert);
        assertThat(given.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(given.fault()).isEqualTo(Fault.RECEIVER_FAILED);
        assertThat(given.attempts()).isEqualTo(10);
        assertThat(Duration.between(Outbound.START, given.settledAt()))
                .isBetween(Duration.ofDays(3), Duration.ofDays(4));

        receiver.then(OK);
        outbound.store.deliveries().replay(given.messageId(), outbound.clock.instant());
        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.ACCEPTED);
        Set<String> ids = new HashSet<>();
        receiver.requests().forEach(request -> ids.add(request.headers().get("webhook-id")));
        assertThat(ids).containsExactly(given.messageId());
    }

    @Test
    void whatWaitsSurvivesARestart() throws Exception {
        start(OK);
        Finding alert = released(opened("a"), "UZ");

        outbound.restart();
        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    /** Killed in the middle of an attempt: after its lease it is made again. */
    @Test
    void attemptThatWasBrokenOffIsMadeAgain() throws Exception {
        start(OK);
        Finding alert = released(opened("a"), "UZ");
        outbound.store.deliveries().begin(outbound.only(alert).lane(), outbound.clock.instant());
        outbound.restart();

        outbound.send();
        assertThat(receiver.requests()).as("another centre may be at it").isEmpty();
        outbound.clock.move(Duration.ofMinutes(2));
        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void clockSetBackAnHourDelaysNothing() throws Exception {
        start(answer("500 Broken"), OK);
        Finding alert = released(opened("a"), "UZ");
        outbound.send();

        outbound.clock.move(Duration.ofHours(-1));
        outbound.send();
        outbound.clock.move(Duration.ofSeconds(7));
        outbound.send();

        assertThat(outbound.only(alert).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void whoGotTheAlertGetsItsNewStates() throws Exception {
        start(OK);
        Finding first = released(opened("a"), "UZ");
        outbound.send();

        Finding second = revised(first, seizure("a/3", "TJ", 12));
        outbound.take(second);
        outbound.send();
        outbound.take(withdrawn(second));
        outbound.send();

        assertThat(types()).containsExactly("alert.released", "alert.revised", "alert.withdrawn");
        assertThat(outbound.deliveries(first)).extracting(Delivery::revision).containsExactly(1, 2, 3);
    }

    @Test
    void whoMayNotHaveItAnyLongerIsToldThatAndNothingElse() throws Exception {
        start(OK);
        Finding first = released(opened("a"), "TJ");
        outbound.send();
        Finding kept = keptTo("north-star", revised(first, seizure("a/3", "TJ", 12)));

        outbound.take(kept);
        outbound.send();
        outbound.take(revised(kept, seizure("a/4", "TJ", 13)));
        outbound.send();

        assertThat(types()).containsExactly("alert.released", "alert.no-longer-released");
        JsonNode notice = Json.MAPPER.readTree(receiver.requests().get(1).body());
        assertThat(notice.path("data").path("alert").isNull()).isTrue();
        assertThat(receiver.requests().get(1).body()).doesNotContain("north-star", "Post of", "KZ123ABC02");
        assertThat(outbound.deliveries(first).get(2).fault()).isEqualTo(Fault.NOT_RELEASED);
    }

    /** The decision is made when the message is, not when it was asked for. */
    @Test
    void whatWasNarrowedWhileItWaitedDoesNotGoOut() throws Exception {
        start(answer("500 Broken"));
        Finding first = released(opened("a"), "TJ");
        outbound.send();

        outbound.take(keptTo("north-star", revised(first)));
        receiver.then(OK);
        outbound.clock.move(Duration.ofDays(1));
        outbound.send();

        assertThat(types()).containsExactly("alert.released", "alert.no-longer-released");
        assertThat(outbound.deliveries(first).get(0).fault()).isEqualTo(Fault.OVERTAKEN);
    }

    @Test
    void whatNoLongerHoldsBeforeItWasSentIsNotSent() throws Exception {
        start(OK);
        Finding first = released(opened("a"), "UZ");

        outbound.take(withdrawn(first));
        outbound.send();

        assertThat(receiver.requests()).isEmpty();
        assertThat(outbound.deliveries(first))
                .extracting(Delivery::fault)
                .containsExactly(Fault.OVERTAKEN, Fault.NO_LONGER_HOLDS);
    }

    @Test
    void releasedTwiceItGoesOutOnce() throws Exception {
        start(OK);
        Finding alert = released(opened("a"), "UZ");
        outbound.release(alert, "UZ");
        outbound.send();
        outbound.release(alert, "UZ");
        outbound.send();

        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void wayThatTheFileNamesNoLongerIsGivenUp() throws Exception {
        start(OK);
        Finding alert = released(opened("a"), "UZ");
        outbound.close();
        outbound = new Outbound(folder, Directory.of(Recipients.DEFAULT));

        outbound.send();

        assertThat(outbound.only(alert).fault()).isEqualTo(Fault.NO_CHANNEL);
    }

    @Test
    void failuresAreCountedByReason() throws Exception {
        start(answer("500 Broken"), OK);
        released(opened("a"), "UZ");
        outbound.send();
        outbound.clock.move(Duration.ofSeconds(6));
        outbound.send();

        assertThat(outbound.meters
                        .get("tamga.deliveries.failed")
                        .tag("reason", "receiver-failed")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(outbound.meters
                        .get("tamga.deliveries.sent")
                        .tag("channel", "webhook")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThatCode(() -> outbound.sender.start()).doesNotThrowAnyException();
    }

    private void start(String... answers) throws Exception {
        receiver = new ScriptedReceiver(answers);
        outbound = new Outbound(folder, directory(receiver));
    }

    private static Directory directory(ScriptedReceiver receiver) {
        Directory directory = Directory.of(Recipients.DEFAULT);
        for (String country : List.of("UZ", "TJ")) {
            directory = directory.withLocalWebhook(country, receiver.url(), SigningKey.of(Keys.SECRET));
        }
        return directory;
    }

    private Finding released(Finding finding, String country) {
        outbound.take(finding);
        outbound.release(finding, country);
        return finding;
    }

    private List<String> types() throws Exception {
        return receiver.requests().stream()
                .map(ScriptedReceiver.Request::body)
                .map(body -> body.replaceFirst("^\\{\"type\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
