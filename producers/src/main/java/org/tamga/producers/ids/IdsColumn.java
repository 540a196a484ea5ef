package org.tamga.producers.ids;

/** The columns that are read; together they are a row's identity. REGION and SUBREGION follow from the country. */
enum IdsColumn {
    COUNTRY,
    ADMINISTRATIVE_DIVISION,
    PLACE,
    SEIZURE_DATE,
    DRUG_NAME,
    AMOUNT,
    DRUG_UNIT,
    HIDING_PLACE,
    INSTALLATION,
    TRANSPORT,
    PRODUCING_COUNTRY,
    DEPARTURE_COUNTRY,
    DESTINATION_COUNTRY,
    ROUTING
}
