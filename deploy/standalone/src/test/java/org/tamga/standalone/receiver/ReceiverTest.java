package org.tamga.standalone.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SignedHeaders;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.release.Recipients;

/** What the centre signs, the receiver takes; anything else it does not. */
class ReceiverTest {
    private static final String BODY = """
            {"type":"alert.released","data":{"recipient":"UZ","notice":"n","alert":{"headline":"<script>alert(1)</script>",
            "extent":"AS_HIT","evidence":[{}]}}}""";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Receiver receiver;

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void signedMessageIsTakenOnceHoweverOftenItComes() throws Exception {
        String secret = Receiver.newSecret();
        start(secret);

        assertThat(send(SigningKey.of(secret))).isEqualTo(204);
        assertThat(send(SigningKey.of(secret))).isEqualTo(204);

        assertThat(receiver.count()).isEqualTo(1);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("signature checks", "again");
        assertThat(page()).contains("&lt;script&gt;", "came 2 times").doesNotContain("<script>");
    }

    @Test
    void messageOfAnotherIsRefused() throws Exception {
        start(Receiver.newSecret());

        assertThat(send(SigningKey.of(Receiver.newSecret()))).isEqualTo(401);

        assertThat(receiver.count()).isZero();
        assertThat(page()).contains("does not check: 1");
    }

    @Test
    void publicKeyChecksWhatThePrivateOneSigned() throws Exception {
        byte[] seed = new byte[32];
        seed[0] = 9;
        byte[] open = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        start("whpk_" + Base64.getEncoder().encodeToString(open));

        assertThat(send(SigningKey.of("whsk_" + Base64.getEncoder().encodeToString(seed))))
                .isEqualTo(204);
        assertThat(send(SigningKey.of(Receiver.newSecret()))).isEqualTo(401);
    }

    @Test
    void everyRecipientIsReachedThere() throws Exception {
        start(Receiver.newSecret());

        Directory reached = receiver.reaching(Directory.of(Recipients.DEFAULT));

        assertThat(reached.lanes(List.of("UZ", "AF"))).hasSize(2);
        assertThat(reached.find("UZ").webhook().orElseThrow().url()).isEqualTo(receiver.inbox("UZ"));
    }

    @Test
    void whatIsNoKeyIsRefused() throws Exception {
        start(Receiver.newSecret());
        assertThatThrownBy(() -> new Receiver(0, "secret", lines::add)).hasMessageContaining("whsec_");
    }

    private void start(String key) throws Exception {
        receiver = new Receiver(0, key, lines::add);
        receiver.start();
    }

    private int send(SigningKey key) throws Exception {
        SignedHeaders headers = SignedHeaders.of("msg_1", Instant.now(), BODY.getBytes(UTF_8), List.of(key));
        HttpRequest request = HttpRequest.newBuilder(receiver.inbox("UZ"))
                .header(SignedHeaders.ID, headers.id())
                .header(SignedHeaders.TIMESTAMP, headers.timestamp())
                .header(SignedHeaders.SIGNATURE, headers.signature())
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private String page() throws Exception {
        URI page = receiver.page();
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }
}
