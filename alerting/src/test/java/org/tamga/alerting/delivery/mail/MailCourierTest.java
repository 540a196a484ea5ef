package org.tamga.alerting.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;

import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Outgoing;
import org.tamga.alerting.delivery.Outgoings;
import org.tamga.alerting.delivery.Tidings;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.Allowed;
import org.tamga.alerting.delivery.directory.MailServer;
import org.tamga.alerting.delivery.directory.Trust;
import org.tamga.alerting.delivery.directory.TrustForTests;
import org.tamga.alerting.delivery.http.Certificates;
import org.tamga.alerting.release.Recipients;

/** Mail is handed to a real mail server, or not; and its subject holds nothing of the alert. */
class MailCourierTest {
    private static final Outgoing OUTGOING = Outgoings.of(Channel.EMAIL, "UZ", Tidings.REVISED, null, id("a"));

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private Wiser server;
    private Trust trust = Trust.JAVAS;

    @BeforeEach
    void start() {
        start(builder -> builder);
    }

    private void start(UnaryOperator<SMTPServer.Builder> with) {
        server = Wiser.accepter((from, to) -> true)
                .server(with.apply(new SMTPServer.Builder()
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .port(0)));
        server.start();
    }

    private void startAnew(UnaryOperator<SMTPServer.Builder> with) {
        server.stop();
        start(with);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyAddressGetsItAsItWasKept() throws Exception {
        Message message = MailForm.write(OUTGOING);

        assertThat(carry(MailServer.Encryption.NONE, null)).isEqualTo(new Carried.Taken(DeliveryState.SENT));

        assertThat(server.getMessages())
                .extracting(WiserMessage::getEnvelopeReceiver)
                .containsExactly("liaison@example.uz", "duty@example.uz");
        assertThat(server.getMessages())
                .extracting(WiserMessage::getEnvelopeSender)
                .containsOnly("centre@example.org");
        MimeMessage got = server.getMessages().get(0).getMimeMessage();
        assertThat(got.getSubject()).isEqualTo("Tamga alert " + id("a") + ": changed");
        assertThat(got.getMessageID()).isEqualTo("<msg_00000002@centre.example.org>");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat((String) got.getContent()).startsWith("A notice.");
        assertThat(new String(message.content(), UTF_8)).contains("To: liaison@example.uz, duty@example.uz");
    }

    @Test
    void mailIsTheSameHoweverOftenItIsWritten() {
        assertThat(MailForm.write(OUTGOING).sha256())
                .isEqualTo(MailForm.write(OUTGOING).sha256());
    }

    @Test
    void serverThatIsDownIsSaidSo() throws Exception {
        server.stop();
        assertThat(carry(MailServer.Encryption.NONE, null)).isEqualTo(Carried.Failed.of(Fault.NOT_REACHED));
    }

    /** Nothing goes in clear to a server that was to encrypt. */
    @Test
    void serverWithoutStartTlsGetsNothing() throws Exception {
        assertThat(carry(MailServer.Encryption.STARTTLS, null)).isInstanceOf(Carried.Failed.class);
        assertThat(server.getMessages()).isEmpty();
    }

    @Test
    void mailGoesEncryptedOnceTheServerOffersIt() throws Exception {
        Certificates own = Certificates.of(
                "127.0.0.1", Instant.now().minus(DAY), Instant.now().plus(DAY));
        startAnew(builder -> builder.requireTLS().startTlsSocketFactory(own.context()));
        trust = trusting(own);

        assertThat(carry(MailServer.Encryption.STARTTLS, null)).isEqualTo(new Carried.Taken(DeliveryState.SENT));
        assertThat(server.getMessages()).hasSize(2);
        assertThat(carry(MailServer.Encryption.NONE, null)).isInstanceOf(Carried.Failed.class);
        assertThat(server.getMessages()).hasSize(2);
    }

    @Test
    void mailGoesEncryptedFromTheFirstByteOn() throws Exception {
        Certificates own = Certificates.of(
                "127.0.0.1", Instant.now().minus(DAY), Instant.now().plus(DAY));
        startAnew(builder -> builder.serverSocketFactory(own.context()));
        trust = trusting(own);

        assertThat(carry(MailServer.Encryption.TLS, null)).isEqualTo(new Carried.Taken(DeliveryState.SENT));
        assertThat(server.getMessages()).hasSize(2);
    }

    @Test
    void serverThatCannotShowWhoItIsGetsNothing() throws Exception {
        Instant now = Instant.now();
        Certificates others = Certificates.of("127.0.0.9", now.minus(DAY), now.plus(DAY));
        Certificates expired = Certificates.of("127.0.0.1", now.minus(DAY.multipliedBy(9)), now.minus(DAY));

        for (MailServer.Encryption encryption : List.of(MailServer.Encryption.STARTTLS, MailServer.Encryption.TLS)) {
            assertThat(toServerOf(others, Trust.JAVAS, encryption)).isEqualTo(Fault.CERTIFICATE_NOT_TRUSTED);
            assertThat(toServerOf(others, trusting(others), encryption)).isEqualTo(Fault.CERTIFICATE_OF_ANOTHER);
            assertThat(toServerOf(expired, trusting(expired), encryption)).isEqualTo(Fault.CERTIFICATE_EXPIRED);
        }
    }

    @Test
    void passwordIsAskedFor() throws Exception {
        startAnew(builder -> builder.requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("centre") || !password.equals("right")) {
                        throw new LoginFailedException();
                    }
                })));

        assertThat(carry(MailServer.Encryption.NONE, "right")).isEqualTo(new Carried.Taken(DeliveryState.SENT));
        assertThat(carry(MailServer.Encryption.NONE, "wrong"))
                .isEqualTo(Carried.Failed.of(Fault.MAIL_NOT_TAKEN, "sign-in refused"));
        assertThat(server.getMessages()).hasSize(2);
    }

    private Fault toServerOf(Certificates certificates, Trust taken, MailServer.Encryption encryption)
            throws Exception {
        startAnew(builder -> encryption == MailServer.Encryption.TLS
                ? builder.serverSocketFactory(certificates.context())
                : builder.requireTLS().startTlsSocketFactory(certificates.context()));
        trust = taken;
        Carried carried = carry(encryption, null);
        assertThat(server.getMessages()).isEmpty();
        assertThat(carried).isInstanceOf(Carried.Failed.class);
        return ((Carried.Failed) carried).fault();
    }

    private Trust trusting(Certificates certificates) throws Exception {
        return TrustForTests.of(certificates.pem(folder.resolve("authority.pem")));
    }

    private Carried carry(MailServer.Encryption encryption, @Nullable String password) throws InterruptedException {
        MailServer to = new MailServer(
                "127.0.0.1",
                server.getServer().getPortAllocated(),
                encryption,
                password == null ? null : "centre",
                password,
                "centre@example.org",
                trust);
        Addressee addressee = new Addressee(
                Recipients.DEFAULT.find("UZ").orElseThrow(),
                Locale.ENGLISH,
                new Allowed(List.of()),
                Optional.empty(),
                OUTGOING.mail().to(),
                false,
                Optional.empty(),
                Optional.empty());
        try (MailCourier courier = new MailCourier(to, Clock.systemUTC())) {
            return courier.carry(OUTGOING.delivery(), MailForm.write(OUTGOING), addressee);
        }
    }
}
