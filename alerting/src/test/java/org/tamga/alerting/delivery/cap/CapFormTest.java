package org.tamga.alerting.delivery.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Outgoings;
import org.tamga.alerting.delivery.Tidings;
import org.tamga.alerting.release.Recipients;
import org.tamga.alerting.release.Releasability;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.words.Words;

/** CAP messages are valid, whatever they say, and acknowledgements of them are read. */
class CapFormTest {
    private static final Recipients ALL_EXERCISE = Recipients.DEFAULT.takingExercises("UZ");

    @ParameterizedTest
    @EnumSource(Tidings.class)
    void everyMessageIsValid(Tidings tells) throws Exception {
        Message message = CapForm.write(Outgoings.of(Channel.CAP, "UZ", tells, released(opened("a")), id("a")));
        ContentModel.check(message.content());

        Message notice = CapForm.write(Outgoings.of(Channel.CAP, "UZ", tells, null, id("a")));
        ContentModel.check(notice.content());
        assertThat(text(notice)).contains("A notice.").doesNotContain("<info>");
    }

    @Test
    void messageNamesWhomItIsForAndWhatItSays() {
        String xml =
                text(CapForm.write(Outgoings.of(Channel.CAP, "UZ", Tidings.RELEASED, released(opened("a")), id("a"))));

        assertThat(xml)
                .contains("<identifier>msg_00000002</identifier>", "<sender>centre.example.org</sender>")
                .contains(
                        "<sent>2026-03-20T08:00:02+00:00</sent>", "<scope>Private</scope>", "<addresses>UZ</addresses>")
                .contains("<msgType>Alert</msgType>", "<severity>Severe</severity>", "<circle>43.0,75.0 0</circle>")
                .doesNotContain("<references>");
    }

    @Test
    void exerciseIsMarkedAsOne() throws Exception {
        Message message = CapForm.write(
                Outgoings.of(Channel.CAP, "UZ", Tidings.RELEASED, released(Findings.exercise(opened("a"))), id("a")));

        ContentModel.check(message.content());
        assertThat(text(message)).contains("<status>Exercise</status>", "<headline>EXERCISE");
        assertThat(text(CapForm.write(
                        Outgoings.of(Channel.CAP, "UZ", Tidings.RELEASED, released(opened("a")), id("a")))))
                .contains("<status>Actual</status>")
                .doesNotContain("EXERCISE");
    }

    @Test
    void laterStateRefersToWhatWentBefore() {
        String xml =
                text(CapForm.write(Outgoings.of(Channel.CAP, "UZ", Tidings.REVISED, released(opened("a")), id("a"))));

        assertThat(xml)
                .contains("<msgType>Update</msgType>")
                .contains("<references>centre.example.org,msg_00000001,2026-03-20T08:00:01+00:00</references>");
    }

    /** What somebody wrote into a report. */
    @Test
    void textIsTextWhateverItHolds() throws Exception {
        Xml xml = new Xml("a", "urn:x").text("b", "<script>\u0000\uD800 & ]]> \u202E");

        assertThat(new String(xml.end().bytes(), UTF_8)).contains("&lt;script", "&amp;", "\uFFFD");
    }

    @Test
    void acknowledgementIsRead() {
        CapAck ack = CapAck.read(ack("Ack", "centre,msg_1,2026-03-20T08:00:00+00:00 centre,msg_2,x", "")
                .getBytes(UTF_8));

        assertThat(ack).isEqualTo(new CapAck(List.of("msg_1", "msg_2"), false));
        assertThat(CapAck.read(ack("Ack", "centre,msg_1,x", "<code>HUMAN</code>")
                                .getBytes(UTF_8))
                        .isHuman())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<alert/>",
                "<!DOCTYPE alert [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><msgType>Ack</msgType><references>s,&a;,t</references></alert>",
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><msgType>Alert</msgType></alert>",
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><msgType>Ack</msgType></alert>",
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><msgType>Ack</msgType><references>msg_1</references></alert>",
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><msgType><b/></msgType></alert>",
            })
    void whatIsNoAcknowledgementIsRefused(String xml) {
        assertThatThrownBy(() -> CapAck.read(xml.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void feedSaysNothingOfTheAlerts() {
        byte[] feed = CapFeed.write(
                "centre",
                "UZ",
                "/released/uz/feed",
                List.of(Outgoings.delivery(1, id("a"), 1, new Lane("UZ", Channel.CAP))));

        assertThat(new String(feed, UTF_8))
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "href=\"/released/uz/feed/msg_00000001\"")
                .doesNotContain(id("a"));
    }

    private static String ack(String type, String references, String more) {
        return "<?xml version=\"1.0\"?><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>1</identifier>"
                + "<sender>uz</sender><sent>2026-03-20T09:00:00+00:00</sent><status>Actual</status><msgType>" + type
                + "</msgType><scope>Private</scope>" + more + "<references>" + references
                + "</references><info><category>Security</category></info></alert>";
    }

    private static ReleasedAlert released(Finding finding) {
        Releasability releasability =
                new Releasability(ALL_EXERCISE, id -> Optional.empty(), operation -> Set.of(), Set::of, false);
        return ReleasedAlert.of(
                        finding,
                        releasability.decide(finding, ALL_EXERCISE.find("UZ").orElseThrow()),
                        Words.english())
                .orElseThrow();
    }

    private static String text(Message message) {
        return new String(message.content(), UTF_8);
    }
}
