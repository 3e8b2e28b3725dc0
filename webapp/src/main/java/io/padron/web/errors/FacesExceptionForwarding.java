package io.padron.web.errors;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;

/** Hands every exception of a page on to {@link FailureFilter}, which answers it once for pages and programs alike. */
public class FacesExceptionForwarding extends ExceptionHandlerFactory {

    public FacesExceptionForwarding(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ForwardingHandler(getWrapped().getExceptionHandler());
    }

    private static final class ForwardingHandler extends ExceptionHandlerWrapper {

        ForwardingHandler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> queued =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (queued.hasNext()) {
                ExceptionQueuedEvent next = queued.next();
                queued.remove();
                Throwable failure = next.getContext().getException();
                if (failure instanceof AbortProcessingException) {
                    // A listener's way to end its own phase; no failure.
                    continue;
                }
                throw PhaseId.RESTORE_VIEW.equals(next.getContext().getPhaseId())
                        ? new UnreadableFormException(failure)
                        : new FacesException(failure.getMessage(), failure);
            }
        }
    }
}
