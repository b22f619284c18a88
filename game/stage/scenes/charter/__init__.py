"""The charter: articles brought, petitioned, adopted."""
