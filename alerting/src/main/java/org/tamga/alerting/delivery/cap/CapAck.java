package org.tamga.alerting.delivery.cap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An acknowledgement that a recipient sent.
 *
 * @param messages the ids that it is about
 * @param isHuman whether a person acknowledges, which the code HUMAN says, and not their system alone
 */
public record CapAck(List<String> messages, boolean isHuman) {
    private static final int ALERT_LEVEL = 2;
    private static final int MOST_REFERENCES = 1_000;

    /** Throws IllegalArgumentException, which says what to send, if it is none. */
    public static CapAck read(byte[] xml) {
        Map<String, List<String>> fields = new HashMap<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            read(reader, fields);
        } catch (XMLStreamException noXml) {
            throw new IllegalArgumentException("the body is no XML; send a CAP 1.2 alert whose msgType is Ack", noXml);
        }
        if (!fields.getOrDefault("msgType", List.of()).equals(List.of("Ack"))) {
            throw new IllegalArgumentException("msgType is not Ack; nothing else is taken here");
        }
        List<String> messages = fields.getOrDefault("references", List.of()).stream()
                .flatMap(references -> Arrays.stream(references.split("\\s+", MOST_REFERENCES)))
                .filter(reference -> !reference.isEmpty())
                .map(CapAck::identifier)
                .toList();
        if (messages.isEmpty()) {
            throw new IllegalArgumentException(
                    "references is missing; name what is acknowledged: sender,identifier,sent");
        }
        return new CapAck(messages, fields.getOrDefault("code", List.of()).contains("HUMAN"));
    }

    private static String identifier(String reference) {
        String[] parts = reference.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "references is not acceptable; each has to be sender,identifier,sent, apart by blanks");
        }
        return parts[1];
    }

    /** The elements right below the outermost, which has to be CAP's. */
    private static void read(XMLStreamReader reader, Map<String, List<String>> fields) throws XMLStreamException {
        int level = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("no document type is taken");
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                level--;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                level++;
                if (!CapForm.NAMESPACE.equals(reader.getNamespaceURI())
                        || level == 1 && !"alert".equals(reader.getLocalName())) {
                    throw new XMLStreamException("no alert of " + CapForm.NAMESPACE);
                }
                if (level == ALERT_LEVEL && !reader.getLocalName().equals("info")) {
                    String name = reader.getLocalName();
                    fields.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(reader.getElementText().strip());
                    level--;
                }
            }
        }
    }

    /** Reads nothing but what it is given. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
