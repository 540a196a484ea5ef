package org.tamga.events.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/** What an error that the schema registry answers with means for the call, and what would mend it. */
enum Fault {
    /** The registry's own word that it has no such subject or id; another server's 404 is none of it. */
    NOT_THERE("the registry does not know it"),
    /** Somebody else has just registered the same subject: asked again, the registry has its id. */
    ANOTHER_WAS_FIRST("another registers it at this moment"),
    /** Asking again gets the same answer. */
    REFUSED("the registry refuses it"),
    CREDENTIALS("check the credentials, the settings schema.registry.basic.auth.*"),
    WRONG_ADDRESS("that address is no registry's Confluent API; Apicurio's ends in /apis/ccompat/v7"),
    LATER("the registry is out of order");

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final String remedy;

    Fault(String remedy) {
        this.remedy = remedy;
    }

    /** In words, for the log. */
    String remedy() {
        return remedy;
    }

    static Fault of(RestClientException answer) {
        return switch (answer.getStatus()) {
            case 401, 403 -> CREDENTIALS;
            // the registry's own codes are 40401 subject, 40402 version, 40403 schema
            case NOT_FOUND -> answer.getErrorCode() / 100 == NOT_FOUND ? NOT_THERE : WRONG_ADDRESS;
            case CONFLICT -> isThereAlready(answer) ? ANOTHER_WAS_FIRST : REFUSED;
            case 422 -> REFUSED;
            default -> LATER;
        };
    }

    /** Apicurio's; an incompatible schema has the same status and the same code, and only other words. */
    private static boolean isThereAlready(RestClientException answer) {
        return String.valueOf(answer.getMessage()).contains("already exists");
    }
}
