package org.tamga.alerting.delivery.cap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML with one namespace. What XML cannot hold, as control characters, becomes a replacement character. */
final class Xml {
    private static final String REPLACEMENT = "\uFFFD";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** Begins a document with its outermost element. */
    Xml(String root, String namespace) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
        } catch (XMLStreamException impossible) {
            throw failure(impossible);
        }
    }

    /** An element with text; none if there is no text. */
    Xml text(String name, @Nullable String text) {
        if (text != null) {
            begin(name);
            write(() -> out.writeCharacters(clean(text)));
            end();
        }
        return this;
    }

    Xml begin(String name) {
        write(() -> out.writeStartElement(name));
        return this;
    }

    Xml attribute(String name, String value) {
        write(() -> out.writeAttribute(name, clean(value)));
        return this;
    }

    Xml end() {
        write(out::writeEndElement);
        return this;
    }

    /** Ends the document. */
    byte[] bytes() {
        write(out::writeEndDocument);
        write(out::flush);
        return bytes.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (fits(point)) {
                clean.appendCodePoint(point);
            } else {
                clean.append(REPLACEMENT);
            }
        });
        return clean.toString();
    }

    /** A character of XML 1.0. */
    private static boolean fits(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException impossible) {
            throw failure(impossible);
        }
    }

    private static IllegalStateException failure(XMLStreamException impossible) {
        return new IllegalStateException("XML into memory cannot fail", impossible);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
