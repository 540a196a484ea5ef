package org.tamga.alerting.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.tamga.alerting.release.Recipients;

/** Mail is handed to a real mail server, or not; and its subject holds nothing of the alert. */
class MailCourierTest {
    private static final Outgoing OUTGOING = Outgoings.of(Channel.EMAIL, "UZ", Tidings.REVISED, null, id("a"));

    private GreenMail server;
    private int port;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyAddressGetsItAsItWasKept() throws Exception {
        Message message = MailForm.write(OUTGOING);

        Carried carried = carry(message, MailServer.Encryption.NONE, null);

        assertThat(carried).isEqualTo(new Carried.Taken(DeliveryState.SENT));
        MimeMessage[] got = server.getReceivedMessages();
        assertThat(got).hasSize(2);
        assertThat(got[0].getSubject()).isEqualTo("Tamga alert " + id("a") + ": changed");
        assertThat(got[0].getMessageID()).isEqualTo("<msg_00000002@centre.example.org>");
        assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat((String) got[0].getContent()).startsWith("A notice.");
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
        assertThat(carry(MailForm.write(OUTGOING), MailServer.Encryption.NONE, null))
                .isEqualTo(Carried.Failed.of(Fault.NOT_REACHED));
    }

    /** Nothing goes in clear to a server that was to encrypt. */
    @Test
    void serverWithoutStartTlsGetsNothing() throws Exception {
        Carried carried = carry(MailForm.write(OUTGOING), MailServer.Encryption.STARTTLS, null);

        assertThat(carried).isInstanceOf(Carried.Failed.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void wrongPasswordIsSaidSo() throws Exception {
        server.getUserManager().setAuthRequired(true);
        server.setUser("centre", "right");

        assertThat(carry(MailForm.write(OUTGOING), MailServer.Encryption.NONE, "wrong"))
                .isEqualTo(Carried.Failed.of(Fault.MAIL_NOT_TAKEN, "sign-in refused"));
    }

    private Carried carry(Message message, MailServer.Encryption encryption, @Nullable String password)
            throws InterruptedException {
        MailServer to = new MailServer(
                "127.0.0.1",
                port,
                encryption,
                password == null ? null : "centre",
                password,
                "centre@example.org",
                Trust.JAVAS);
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
            return courier.carry(OUTGOING.delivery(), message, addressee);
        }
    }
}
