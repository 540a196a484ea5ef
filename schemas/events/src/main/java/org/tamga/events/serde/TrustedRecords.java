package org.tamga.events.serde;

import static org.apache.avro.util.ClassSecurityValidator.composite;
import static org.apache.avro.util.ClassSecurityValidator.getGlobal;
import static org.apache.avro.util.ClassSecurityValidator.setGlobal;

import org.apache.avro.Conversion;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes Avro trust the records and words of this module. Since 1.12.2 Avro instantiates no class it has not been told to
 * trust, not even the generated records inside a record. It looks up conversions as services whenever a generated class is
 * loaded, before anything is read or built: that is the one place that no caller can forget, and early enough for the read limits. Nothing is converted.
 */
public final class TrustedRecords extends Conversion<TrustedRecords> {
    private static final String PACKAGE = "org.tamga.events";

    static {
        setGlobal(composite(getGlobal(), TrustedRecords::isOurs));
        ReadLimits.apply();
    }

    private static boolean isOurs(Class<?> type) {
        String name = type.getPackageName();
        return (name.equals(PACKAGE) || name.startsWith(PACKAGE + "."))
                && (SpecificRecord.class.isAssignableFrom(type) || type.isEnum());
    }

    @Override
    public Class<TrustedRecords> getConvertedType() {
        return TrustedRecords.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "tamga-trusted-records";
    }
}
