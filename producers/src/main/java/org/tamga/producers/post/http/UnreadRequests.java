package org.tamga.producers.post.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.tamga.producers.post.http.Views.Complaint;
import org.tamga.producers.post.words.Language;
import org.tamga.producers.post.words.Languages;

/**
 * Answers what is so wrong that it reaches no route, such as a path with a NUL in it: a complaint like any other,
 * which says nothing of the server. It is in English, since the headers have not been read.
 */
final class UnreadRequests extends ErrorHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";

    private final Languages languages;

    UnreadRequests(Languages languages) {
        this.languages = languages;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Guard.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.write(true, complaint(status), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        Guard.HEADERS.forEach(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, TYPE);
        return complaint(status);
    }

    private ByteBuffer complaint(int status) {
        String code = status < HttpStatus.INTERNAL_SERVER_ERROR_500 ? "bad-request" : "failed";
        Complaint complaint = new Complaint(
                List.of(new Answers(languages.words(Language.FIRST), false).plain(code, HttpStatus.getMessage(status))),
                null);
        try {
            return ByteBuffer.wrap(JSON.writeValueAsBytes(complaint));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
