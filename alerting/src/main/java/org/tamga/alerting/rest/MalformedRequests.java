package org.tamga.alerting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.json.Json;

/** What is no request of HTTP, such as a path with a broken escape, is answered in the form of every other refusal. */
final class MalformedRequests extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws JsonProcessingException {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Complaint complaint = Complaint.of(
                "This is no request that a server of HTTP could read",
                "check the address, its escapes (%25 is a percent sign) and the headers");
        Content.Sink.write(response, true, Json.MAPPER.writeValueAsString(complaint), callback);
    }
}
