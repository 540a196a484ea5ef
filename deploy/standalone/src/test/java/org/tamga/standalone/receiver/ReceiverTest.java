package org.tamga.standalone.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SignedHeaders;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.release.Recipients;

/** What the centre signs, the receiver takes; anything else it does not. */
class ReceiverTest {
    private static final String BODY = """
            {"type":"alert.released","data":{"recipient":"UZ","notice":"n","alert":{"headline":"<script>alert(1)</script>",
            "extent":"AS_HIT","evidence":[{}]}}}""";

    private static final String ANOTHER =
            "whsec_" + Base64.getEncoder().encodeToString("another receiver's own secret 32".getBytes(UTF_8));

    @TempDir
    private Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Receiver receiver;

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void signedMessageIsTakenOnceHoweverOftenItComes() throws Exception {
        start(null);
        String secret = Files.readString(key()).strip();

        assertThat(send(SigningKey.of(secret))).isEqualTo(204);
        assertThat(send(SigningKey.of(secret))).isEqualTo(204);

        assertThat(receiver.count()).isEqualTo(1);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("signature checks", "again");
        assertThat(page()).contains("&lt;script&gt;", "came 2 times").doesNotContain("<script>");
    }

    @Test
    void messageOfAnotherIsRefused() throws Exception {
        start(null);

        assertThat(send(SigningKey.of(ANOTHER))).isEqualTo(401);

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
        assertThat(send(SigningKey.of(ANOTHER))).isEqualTo(401);
    }

    @Test
    void everyRecipientIsReachedThere() throws Exception {
        start(null);

        Directory reached = receiver.reaching(Directory.of(Recipients.DEFAULT));

        assertThat(reached.lanes(List.of("UZ", "AF"))).hasSize(2);
        assertThat(reached.find("UZ").webhook().orElseThrow().url()).isEqualTo(receiver.inbox("UZ"));
    }

    @Test
    void whatIsNoKeyIsRefused() throws Exception {
        start(null);
        Path none = Files.writeString(folder.resolve("none"), "secret");
        assertThatThrownBy(() -> new Receiver(0, none, lines::add)).hasMessageContaining("whsec_");
    }

    @Test
    void whoChecksHimselfGetsTheMessageAsItCame() throws Exception {
        start(null);
        send(SigningKey.of(Files.readString(key()).strip()));

        String message = get(receiver.page().resolve("/messages/msg_1"));

        assertThat(message).contains("webhook-id: msg_1\n", "webhook-signature: v1,", "webhook-timestamp: ");
        assertThat(message.substring(message.indexOf("\n\n") + 2)).isEqualTo(BODY);
        assertThat(page()).contains(key().toString(), "/messages/msg_1");
        assertThat(get(receiver.page().resolve("/messages/msg_2"))).isEmpty();
    }

    @Test
    void whoIsReachedOtherwiseStaysSo() throws Exception {
        start(null);
        URI elsewhere = URI.create("http://127.0.0.1:1/own");

        Directory reached = receiver.reaching(
                Directory.of(Recipients.DEFAULT).withLocalWebhook("AF", elsewhere, SigningKey.of(ANOTHER)));

        assertThat(reached.find("AF").webhook().orElseThrow().url()).isEqualTo(elsewhere);
        assertThat(reached.find("UZ").webhook().orElseThrow().url()).isEqualTo(receiver.inbox("UZ"));
    }

    /** @param key null to have one made */
    private void start(@Nullable String key) throws Exception {
        if (key != null) {
            Files.writeString(key(), key);
        }
        receiver = new Receiver(0, key(), lines::add);
        receiver.start();
    }

    private Path key() {
        return folder.resolve("key");
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
        return get(receiver.page());
    }

    private static String get(URI url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                .body();
    }
}
