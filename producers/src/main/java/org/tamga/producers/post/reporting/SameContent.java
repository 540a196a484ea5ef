package org.tamga.producers.post.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether two reports say the same. */
final class SameContent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SameContent() {}

    /** @param timed whether the sender said when it was written; otherwise the post did, each time another moment */
    static boolean of(String report, String before, boolean timed) {
        if (report.equals(before)) {
            return true;
        }
        return !timed && untimed(report).equals(untimed(before));
    }

    private static ObjectNode untimed(String json) {
        try {
            ObjectNode report = (ObjectNode) JSON.readTree(json);
            report.remove("recordedAt");
            return report;
        } catch (JsonProcessingException written) {
            throw new IllegalStateException("what the post wrote is not JSON", written);
        }
    }
}
