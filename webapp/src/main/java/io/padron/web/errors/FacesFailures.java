package io.padron.web.errors;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;

/** Hands every exception of a page on to {@link FailureFilter}, which answers it once for pages and programs alike. */
public class FacesFailures extends ExceptionHandlerFactory {

    public FacesFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Thrower(getWrapped().getExceptionHandler());
    }

    private static final class Thrower extends ExceptionHandlerWrapper {

        Thrower(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> queued =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (queued.hasNext()) {
                ExceptionQueuedEvent first = queued.next();
                queued.remove();
                Throwable failure = first.getContext().getException();
                throw PhaseId.RESTORE_VIEW.equals(first.getContext().getPhaseId())
                        ? new UnreadableFormException(failure)
                        : new FacesException(failure.getMessage(), failure);
            }
        }
    }
}
