package org.tamga.alerting.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Outgoing;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.words.Delivering;
import org.tamga.alerting.words.Words;

/** Writes mail. The subject, which travels in clear and is shown on locked screens, holds nothing of the alert. */
public final class MailForm {
    private MailForm() {}

    public static Message write(Outgoing outgoing) {
        Words words = Words.in(Locale.forLanguageTag(outgoing.language()));
        try {
            MimeMessage mail = new Numbered(outgoing.delivery().messageId() + "@" + outgoing.sender());
            mail.setFrom(new InternetAddress(outgoing.mail().from()));
            for (String to : outgoing.mail().to()) {
                mail.addRecipient(RecipientType.TO, new InternetAddress(to));
            }
            mail.setSubject(
                    Delivering.subject(
                            outgoing.tells().name(), outgoing.delivery().alertId(), outgoing.exercise(), words),
                    UTF_8.name());
            mail.setSentDate(Date.from(outgoing.delivery().queuedAt()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setText(text(outgoing, words), UTF_8.name());
            mail.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return new Message(outgoing.tells(), "message/rfc822", bytes.toByteArray());
        } catch (MessagingException | IOException unfit) {
            throw new IllegalStateException("A mail cannot be written", unfit);
        }
    }

    private static String text(Outgoing outgoing, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(outgoing.notice());
        if (outgoing.alert() != null) {
            alert(lines, outgoing.alert(), words);
        }
        lines.add("");
        lines.add(outgoing.delivery().messageId() + ", " + outgoing.delivery().alertId() + " r"
                + outgoing.delivery().revision());
        return String.join("\r\n", lines.stream().map(MailForm::plain).toList()) + "\r\n";
    }

    private static void alert(List<String> lines, ReleasedAlert alert, Words words) {
        lines.add("");
        if (!alert.marking().isEmpty()) {
            // directly before what it marks, as TLP 2.0 wants it
            lines.add(String.join(", ", alert.marking()));
        }
        lines.add(alert.severity() + ": " + alert.headline());
        if (!alert.subject().isEmpty()) {
            lines.add(alert.subject());
        }
        lines.add("");
        lines.add(Delivering.part("why", words) + ":");
        alert.why().forEach(sentence -> lines.add("- " + sentence));
        lines.add("");
        lines.add(Delivering.part("evidence", words) + ":");
        alert.evidence().forEach(piece -> lines.add("- " + report(piece, words)));
    }

    private static String report(Evidence piece, Words words) {
        String report = String.join(
                ", ", Delivering.moment(piece.occurredAt(), words), piece.place(), piece.country(), piece.eventId());
        String marking = piece.marking().toString();
        return marking.isEmpty() ? report : report + " (" + marking + ")";
    }

    /** One line: nothing that a report holds begins another one, or turns the text round. */
    private static String plain(String line) {
        return line.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]", " ");
    }

    /** With an id of ours, the same however often it is sent. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
