package org.tamga.alerting.delivery.cap;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/**
 * Holds messages against the content model of CAP 1.2, by the JDK's validator; and against OASIS's own schema where the property
 * {@code tamga.cap.schema} names the file {@code CAP-v1.2.xsd}, which is in no artifact that a build could fetch.
 */
public final class ContentModel {
    private ContentModel() {}

    /** Throws SAXException, which says where, if the message is not valid. */
    public static void check(byte[] message) throws Exception {
        hold(message, Objects.requireNonNull(ContentModel.class.getResource("/cap/content-model.xsd")));
        String published = System.getProperty("tamga.cap.schema");
        if (published != null) {
            hold(message, Path.of(published).toUri().toURL());
        }
    }

    private static void hold(byte[] message, URL model) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(model)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(message)));
    }
}
