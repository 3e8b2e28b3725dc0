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

    private final RecordProperties resolver = new RecordProperties();
    private final ELContext context = new Context();
    private final Line line = new Line("Ana", 3);

    private record Line(String name, int rows) {

        @Override
        public int rows() {
            if (rows < 0) {
                throw new IllegalStateException("Nobody counted them");
            }
            return rows;
        }

        /** No component. */
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
        assertEquals("Ana", resolver.getValue(context, line, "name"));
        assertTrue(context.isPropertyResolved());
        assertEquals(3, resolver.getValue(context, line, "rows"));
        assertEquals(int.class, resolver.getType(context, line, "rows"));
        assertTrue(resolver.isReadOnly(context, line, "rows"));
        assertThrows(PropertyNotWritableException.class, () -> resolver.setValue(context, line, "rows", 4));
    }

    @Test
    void whatItDoesNotKnowIsLeftToOthers() {
        assertNull(resolver.getValue(context, line, "title"));
        assertNull(resolver.getValue(context, line, 0));
        assertNull(resolver.getValue(context, "Ana", "name"));
        assertNull(resolver.getValue(context, null, "name"));
        assertNull(resolver.getType(context, line, "title"));
        assertFalse(resolver.isReadOnly(context, line, "title"));
        resolver.setValue(context, line, "title", "");
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void anAccessorThatFailsIsTold() {
        ELException failed =
                assertThrows(ELException.class, () -> resolver.getValue(context, new Line("", -1), "rows"));
        assertEquals("Nobody counted them", failed.getCause().getCause().getMessage());
    }

    /** Only knows whether something was resolved. */
    private static final class Context extends ELContext {

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
