package org.tamga.alerting.delivery.cap;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** Holds messages against the content model of CAP 1.2, by the JDK's validator. */
public final class ContentModel {
    private ContentModel() {}

    /** Throws SAXException, which says where, if the message is not valid. */
    public static void check(byte[] message) throws Exception {
        URL model = Objects.requireNonNull(ContentModel.class.getResource("/cap/content-model.xsd"));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(model)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(message)));
    }
}
