package io.padron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new TestELContext();
    private final TestRecord testRecord = new TestRecord("Ana", 3);

    private record TestRecord(String name, int rows) {

        @Override
        public int rows() {
            if (rows < 0) {
                throw new IllegalStateException("Not counted");
            }
            return rows;
        }

        /** A method that is no component. */
        public String title() {
            return name + " " + rows;
        }
    }

    @BeforeEach
    void notYet() {
        context.setPropertyResolved(false);
    }

    @Test
    void aComponentIsAProperty() {
        assertEquals("Ana", resolver.getValue(context, testRecord, "name"));
        assertTrue(context.isPropertyResolved());
        assertEquals(3, resolver.getValue(context, testRecord, "rows"));
        assertEquals(int.class, resolver.getType(context, testRecord, "rows"));
        assertTrue(resolver.isReadOnly(context, testRecord, "rows"));
        assertThrows(PropertyNotWritableException.class, () -> resolver.setValue(context, testRecord, "rows", 4));
    }

    @Test
    void whatItDoesNotKnowIsLeftToOthers() {
        assertNull(resolver.getValue(context, testRecord, "title"));
        assertNull(resolver.getValue(context, testRecord, 0));
        assertNull(resolver.getValue(context, "Ana", "name"));
        assertNull(resolver.getValue(context, null, "name"));
        assertNull(resolver.getType(context, testRecord, "title"));
        assertFalse(resolver.isReadOnly(context, testRecord, "title"));
        resolver.setValue(context, testRecord, "title", "");
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void anAccessorThatFailsIsReported() {
        ELException failed =
                assertThrows(ELException.class, () -> resolver.getValue(context, new TestRecord("", -1), "rows"));
        assertEquals("Not counted", failed.getCause().getCause().getMessage());
    }

    /** Records only whether a property was resolved. */
    private static final class TestELContext extends ELContext {

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
