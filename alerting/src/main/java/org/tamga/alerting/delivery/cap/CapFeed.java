package org.tamga.alerting.delivery.cap;

import java.util.List;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Tidings;

/** The Atom feed of a recipient's CAP messages: ids and what each tells, nothing of the alerts; the messages are links. */
public final class CapFeed {
    public static final String CONTENT_TYPE = "application/atom+xml";

    private CapFeed() {}

    /**
     * @param base the feed's address; a message's is its id behind it
     * @param entries the latest first
     */
    public static byte[] write(String sender, String country, String base, List<Delivery> entries) {
        Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom")
                .text("id", "urn:tamga:feed:" + sender + ":" + country)
                .text("title", sender + " " + country)
                .text("updated", CapForm.time(updated(entries)));
        xml.begin("author").text("name", sender).end();
        xml.begin("link").attribute("rel", "self").attribute("href", base).end();
        entries.forEach(entry -> entry(xml, base, entry));
        return xml.end().bytes();
    }

    private static java.time.Instant updated(List<Delivery> entries) {
        return entries.isEmpty() ? java.time.Instant.EPOCH : entries.get(0).queuedAt();
    }

    private static void entry(Xml xml, String base, Delivery entry) {
        Tidings tells = entry.tells();
        xml.begin("entry")
                .text("id", "urn:tamga:message:" + entry.messageId())
                .text("title", tells == null ? "" : tells.type())
                .text("updated", CapForm.time(entry.queuedAt()));
        xml.begin("link")
                .attribute("rel", "alternate")
                .attribute("type", CapForm.CONTENT_TYPE)
                .attribute("href", base + "/" + entry.messageId())
                .end();
        xml.end();
    }
}
