package org.tamga.alerting.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Outgoing;
import org.tamga.alerting.delivery.Outgoings;
import org.tamga.alerting.delivery.Tidings;
import org.tamga.alerting.delivery.WebhookForm;
import org.tamga.alerting.delivery.cap.CapForm;
import org.tamga.alerting.delivery.cap.ContentModel;
import org.tamga.alerting.delivery.mail.MailForm;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.words.Words;

/** Recipient by marking and what was permitted beyond it by channel: whatever the way, a message holds nothing that the decision does not let out. */
class NothingLeaksByAnyChannelTest {
    private static final int ALERTS = 200;
    private static final Map<Channel, Function<Outgoing, Message>> FORMS = new EnumMap<>(Map.of(
            Channel.WEBHOOK, WebhookForm::write,
            Channel.KAFKA, WebhookForm::write,
            Channel.EMAIL, MailForm::write,
            Channel.CAP, CapForm::write));

    @ParameterizedTest
    @EnumSource(Channel.class)
    void noFactOfWithheldEvidenceIsInAMessage(Channel channel) throws Exception {
        RandomAlerts alerts = new RandomAlerts(77 + channel.ordinal());
        Map<Extent, Integer> met = new EnumMap<>(Extent.class);
        for (int i = 0; i < ALERTS; i++) {
            RandomAlerts.Case some = alerts.next();
            Words words = Words.in(Words.LANGUAGES.get(i % Words.LANGUAGES.size()));
            Set<Permit> permits = i % 2 == 0 ? Set.of() : alerts.permits(some);
            for (Recipient recipient : Recipients.DEFAULT.all()) {
                Decision decision = decide(some, recipient, permits);
                met.merge(decision.extent(), 1, Integer::sum);
                Optional<ReleasedAlert> released = ReleasedAlert.of(some.finding(), decision, words);
                Message message = FORMS.get(channel)
                        .apply(Outgoings.of(
                                channel,
                                recipient.country(),
                                Tidings.REVISED,
                                released.orElse(null),
                                some.finding().alertId()));
                check(channel, some, decision, message, "alert " + i + ", recipient " + recipient.country());
            }
        }
        assertThat(met.values()).hasSize(3).allMatch(times -> times > 50);
    }

    private static void check(Channel channel, RandomAlerts.Case some, Decision decision, Message message, String where)
            throws Exception {
        String text = text(channel, message);
        String own = Json.MAPPER.writeValueAsString(decision.shown());
        Set<String> secrets = secrets(some.finding(), decision);
        secrets.removeIf(own::contains);
        assertThat(secrets).as(where).allSatisfy(secret -> assertThat(text).doesNotContain(secret));
        if (channel == Channel.CAP) {
            ContentModel.check(message.content());
        }
        if (decision.extent() == Extent.IN_FULL) {
            assertThat(text).as(where).contains(some.finding().evidence().get(0).eventId());
        }
    }

    /** What is told of one who gets nothing is a notice: there everything is a secret. */
    private static Set<String> secrets(Finding finding, Decision decision) {
        Set<Evidence> withheld = new HashSet<>(finding.evidence());
        withheld.removeAll(decision.shown());
        Set<String> texts = new TreeSet<>();
        withheld.forEach(piece -> {
            texts.add(piece.eventId());
            texts.add(piece.place());
            texts.add(piece.crossing());
            texts.add(piece.occurredAt().toString());
            piece.items().forEach(item -> texts.add(String.valueOf(item.milligrams())));
            if (piece.keyAsWritten() != null) {
                texts.add(piece.keyAsWritten());
            }
            if (piece.checkpoint() != null) {
                texts.add(piece.checkpoint());
            }
        });
        finding.about().forEach(key -> texts.add(key.keyHash()));
        return texts;
    }

    private static Decision decide(RandomAlerts.Case some, Recipient recipient, Set<Permit> permits) {
        return new Releasability(
                        Recipients.DEFAULT,
                        id -> Optional.ofNullable(some.parts().get(id)),
                        ReleaseCases::owners,
                        () -> permits,
                        false)
                .decide(some.finding(), recipient);
    }

    /** As its reader sees it. */
    private static String text(Channel channel, Message message) throws MessagingException, IOException {
        if (channel != Channel.EMAIL) {
            return new String(message.content(), UTF_8);
        }
        MimeMessage mail =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.content()));
        return mail.getSubject() + "\n" + mail.getContent();
    }
}
