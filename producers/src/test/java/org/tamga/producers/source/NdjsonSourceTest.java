package org.tamga.producers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.events.validation.ProblemCode;

class NdjsonSourceTest extends SourceContract {
    @Override
    protected List<String> header() {
        return List.of();
    }

    @Override
    protected String report(int n) {
        return "{\"type\": \"seizure\", \"eventId\": \"00000000-0000-4000-8000-00000000000" + n
                + "\", \"occurredAt\": \"2024-06-14T17:35:22Z\", \"checkpoint\": \"TJ-KAIRAGACH\","
                + " \"items\": [{\"substance\": \"героин\", \"quantity\": 3, \"unit\": \"кг\"}]}";
    }

    @Override
    protected String noReport() {
        return "not JSON";
    }

    @Override
    protected Format format() {
        return Format.NDJSON;
    }

    @Test
    void aFileThatStartsWithABadLineIsRecognisedAllTheSame() throws Exception {
        assertThat(codes(read(noReport(), report(1)))).containsExactly(ProblemCode.NOT_JSON);
    }
}
